// The engine of the procedures on the real server: which stage follows which, and what is taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../../../domain/desk/task.ts'
import { type Case, type Office, openOffice } from './office.ts'
import { Notes } from './records.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const done: Outcome = { kind: 'done' }
const rejected: Outcome = { kind: 'rejected', group: 'g' }
const back = (to: string, resume: 'continue' | 'jump-back' = 'continue'): Outcome => ({
  kind: 'returned',
  to,
  resume,
  group: 'g',
})

/** Each task as it opens: what is decided, and what its form found out. */
async function decide(it: Case, ...acts: [task: string, outcome: Outcome, facts?: Notes['facts']][]): Promise<void> {
  for (const [task, outcome, facts] of acts) {
    await it.opened(task)
    await it.tell(it.notes.close(task, outcome, facts))
  }
}

test('a letter is drafted, sealed and sent', async () => {
  const letter = await office.request('letter')
  await decide(letter, ['draft 1', done], ['seal 1', { kind: 'approved' }])
  await letter.ended()
  expect(letter.notes.log).toEqual(['draft 1 opened', 'seal 1 opened', 'send', 'settled closed'])
})

test('returned to an earlier stage, everything from there is done once more', async () => {
  const letter = await office.request('letter')
  await decide(letter, ['draft 1', done], ['seal 1', back('draft')], ['draft 2', done], ['seal 2', done])
  await letter.ended()
  expect(letter.notes.log).toEqual([
    'draft 1 opened',
    'seal 1 opened',
    'draft 2 opened',
    'seal 2 opened',
    'send',
    'settled closed',
  ])
})

test('sent back to the requester to be revised, it begins with the first stage again', async () => {
  const letter = await office.request('letter')
  await decide(letter, ['draft 1', done], ['seal 1', back('form')], ['form 1', done], ['draft 2', done])
  await decide(letter, ['seal 2', done])
  await letter.ended()
  expect(letter.notes.log.slice(2, 5)).toEqual(['form 1 opened', 'draft 2 opened', 'seal 2 opened'])
})

test('whoever wants it straight back gets it straight back', async () => {
  const letter = await office.request('letter')
  await decide(letter, ['draft 1', done], ['seal 1', back('form', 'jump-back')], ['form 1', done], ['seal 2', done])
  await letter.ended()
  expect(letter.notes.log).toEqual([
    'draft 1 opened',
    'seal 1 opened',
    'form 1 opened',
    'seal 2 opened',
    'send',
    'settled closed',
  ])
})

test('refused, what was booked is taken back, the last first', async () => {
  const trip = await office.request('trip')
  await decide(trip, ['leave 1', rejected])
  await trip.ended()
  expect(trip.notes.log).toEqual([
    'book-bus',
    'book-rooms',
    'leave 1 opened',
    'cancel-rooms',
    'cancel-bus',
    'settled rejected',
  ])
})

test('nobody answered in time: it counts as refused', async () => {
  const trip = await office.request('trip')
  await decide(trip, ['leave 1', { kind: 'timed-out', as: 'rejected' }])
  await trip.ended()
  expect(trip.notes.log.slice(-3)).toEqual(['cancel-rooms', 'cancel-bus', 'settled rejected'])
})

test('withdrawn while somebody is asked, it is taken back and stays withdrawn', async () => {
  const trip = await office.request('trip')
  await trip.opened('leave 1')
  await trip.tell(trip.notes.withdraw())
  await trip.ended()
  expect(trip.notes.log.slice(-4)).toEqual(['withdrawn', 'cancel-rooms', 'cancel-bus', 'settled withdrawn'])
})

test('withdrawn before the procedure had begun, nothing is opened', async () => {
  const notes = new Notes()
  notes.withdraw()
  const trip = await office.request('trip', notes)
  await trip.ended()
  expect(notes.log).toEqual(['withdrawn', 'settled withdrawn'])
})

test('what is refused at the door is ordered again, and what is still to come is received again', async () => {
  const parcels = await office.request('parcels')
  await decide(parcels, ['order 1', done], ['receive 1', rejected], ['order 2', done])
  await decide(parcels, ['receive 2', { kind: 'approved' }, { receive: { more: true } }])
  await decide(parcels, ['receive 3', { kind: 'approved' }, { receive: { more: false } }])
  await parcels.ended()
  expect(parcels.notes.log).toEqual([
    'order 1 opened',
    'receive 1 opened',
    'order 2 opened',
    'receive 2 opened',
    'receive 3 opened',
    'settled closed',
  ])
})

test('the usual order of the stages is not written down, another one is', async () => {
  const usual = await office.request('errand')
  await decide(usual, ['ask 1', done], ['buy 1', done])
  await usual.ended()
  expect(usual.notes.log).toEqual(['ask 1 opened', 'buy 1 opened', 'settled closed'])

  const urgent = await office.request('errand', new Notes({ request: { urgent: true } }))
  await decide(urgent, ['buy 1', done], ['ask 1', done])
  await urgent.ended()
  expect(urgent.notes.log).toEqual(['way: buy ask', 'buy 1 opened', 'ask 1 opened', 'settled closed'])
})

test('a form that is revised does not turn the order of what has begun, nor does beginning again', async () => {
  const errand = await office.request('errand')
  await decide(errand, ['ask 1', back('form')], ['form 1', done, { request: { urgent: true } }])
  await errand.opened('ask 2')
  await errand.again()
  await decide(errand, ['ask 2', done], ['buy 1', done])
  await errand.ended()
  expect(errand.notes.log).toEqual([
    'ask 1 opened',
    'way: ask buy',
    'form 1 opened',
    'ask 2 opened',
    'buy 1 opened',
    'settled closed',
  ])
})

test('a stage may itself send back; which way it went is kept, whatever the facts say when it begins again', async () => {
  const lunch = await office.request('lunch')
  await decide(lunch, ['price 1', done], ['menu 1', done, { menu: { dearer: true } }])
  await decide(lunch, ['price 2', done], ['menu 2', done, { menu: { dearer: false } }])
  await lunch.ended()
  const went = [
    'price 1 opened',
    'menu 1 opened',
    'price/1: changed',
    'price 2 opened',
    'menu 2 opened',
    'price/2: same',
  ]
  expect(lunch.notes.log).toEqual([...went, 'order-lunch', 'settled closed'])
})

// Purchases whose people do at each step something that they may do, by chance, and whose runs are begun anew on the way.
// Whatever happens, each task is opened once and in its turn, a new run stands where the last one stood, and it ends.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ability } from '../../../domain/desk/abilities.ts'
import type { ActInput } from '../../../records/act.ts'
import type { RequestView } from '../../../records/request-view.ts'
import type { TaskView } from '../../../records/task-view.ts'
import { Engine } from '../../../worker/engine.ts'
import { Chance } from '../../faults/random.ts'
import { usernameOf } from '../../harness/chronicle.ts'
import { orderForm, quotesForm, requestForm } from '../../harness/purchase-kit.ts'
import type { Story } from '../../harness/story.ts'
import { StoryOffice } from '../../harness/story-office.ts'
import { whenThere } from '../../harness/when-there.ts'

const MOST_STEPS = 30
const [GOES_ON, IS_REFUSED, IS_LOST] = [0.7, 0.2, 0.2]
const SMALL = [{ item: '粉笔', quantity: 5, unit: '盒', estimatedPriceFen: 650 }, ...requestForm().lines.slice(1)]

let office: StoryOffice
let engine: Engine
beforeAll(async () => {
  office = await StoryOffice.open()
  engine = new Engine({ at: office.address, taskQueue: office.taskQueue })
})
afterAll(async () => {
  await engine.close()
  await office.close()
})

type Turn = { view: RequestView; task: TaskView; who: string }

async function turnOf(it: Story, chance: Chance): Promise<Turn | undefined> {
  const find = async () => {
    const { status, tasks } = await it.view()
    return status === 'open' ? tasks.find(({ state }) => state === 'open')?.groups : 'over'
  }
  const groups = await whenThere(find, `${it.number} goes on`)
  if (groups === 'over') return undefined
  const seats = groups.flatMap((group) => group.seats).filter(({ state }) => state === 'active')
  const who = usernameOf(chance.pick(seats).person)
  const view = await it.view(who)
  const task = view.tasks.find(({ state }) => state === 'open')
  return task && { view, task, who }
}

/** What the person does: mostly what brings it on. */
async function chosen(it: Story, { view, task }: Turn, chance: Chance): Promise<ActInput> {
  const [yes, ...others] = task.abilities
  const ability = chance.happens(GOES_ON) || others.length === 0 ? yes! : chance.pick(others)
  if (ability.act === 'return') return returning(ability, chance)
  if (ability.act === 'reject') {
    if (task.key === 'acceptance' || chance.happens(IS_REFUSED)) return { act: 'reject', opinion: '不行' }
    return chosen(it, { view, task, who: '' }, chance)
  }
  const form = await formFor(it, view, task, chance)
  return { act: ability.act, ...(form && task.form === undefined ? { form } : {}) }
}

function returning({ to = [], resume = [] }: Ability, chance: Chance): ActInput {
  return { act: 'return', to: chance.pick(to).key, resume: chance.pick(resume), opinion: '退回' }
}

async function formFor(it: Story, view: RequestView, { key }: TaskView, chance: Chance) {
  const { facts } = view
  const request = view.form as { emergency: boolean; lines: { quantity: number }[] }
  switch (key) {
    case 'form':
      return requestForm({ emergency: request.emergency, ...(chance.happens(0.5) ? { lines: SMALL } : {}) })
    case 'quotes':
      return quotesForm(it.school)
    case 'order':
      return orderForm()
    case 'acceptance':
      return counted(openLines(request, facts['acceptance']), chance)
    default:
      return undefined
  }
}

type Open = { line: number; quantity: number }

function openLines(
  { lines }: { lines: { quantity: number }[] },
  before: RequestView['facts'][string] | undefined,
): Open[] {
  const isAwaited = before?.['shortfall'] === 'await' && before['complete'] !== true
  return isAwaited ? (before['remaining'] as Open[]) : lines.map(({ quantity }, line) => ({ line, quantity }))
}

function counted(open: Open[], chance: Chance) {
  const short = chance.happens(0.3) ? 1 : 0
  const lines = open.map(({ line, quantity }, at) => ({ line, accepted: quantity - (at === 0 ? short : 0) }))
  return { lines, ...(short > 0 ? { shortfall: chance.pick(['await', 'close']), reason: '少一件' } : {}) }
}

/** A new run from the first line, while the task is open or in the moment in which it closes. */
async function isLost(it: Story): Promise<void> {
  await engine.restart({ schoolId: it.school.made.id, requestId: it.requestId, process: 'purchase' })
}

/** Each task once, its rounds rising. */
function openedWrong(tells: string[]): string[] {
  const rounds = new Map<string, number>()
  return tells.flatMap((line) => {
    const [, key = '', round] = /^(\S+) (\d+) opens/.exec(line) ?? []
    if (!round) return []
    const isNext = Number(round) > (rounds.get(key) ?? 0)
    rounds.set(key, Number(round))
    return isNext ? [] : [line]
  })
}

/** What is closed was signed last for the last quotes and the last form. */
function signedWrong(tells: string[]): string[] {
  const last = (line: RegExp) => tells.findLastIndex((told) => line.test(told))
  const [opened, signed] = [last(/^approval \d+ opens/), last(/^principal approves/)]
  const changed = Math.max(last(/completes quotes$/), last(/revises$/))
  return tells.at(-1) === 'closed' && !(signed > opened && opened > changed) ? ['closed, and not as it was signed'] : []
}

async function wanders(it: Story, chance: Chance): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const turn = await turnOf(it, chance)
    if (!turn) return
    const { task, who } = turn
    if (chance.happens(IS_LOST)) await isLost(it)
    const answer = await it.person(who).triesOn(task.id, await chosen(it, turn, chance))
    if (!answer.ok) throw new Error(`${who} is refused at ${task.key}: ${JSON.stringify(answer)}`)
    if (chance.happens(IS_LOST)) await isLost(it)
  }
  await it.teacher.withdraws()
}

test.each([1, 2, 3, 4, 5, 6, 9, 10, 12])('a wandering purchase (%i)', async (seed) => {
  const it = await office.sent({ form: { emergency: seed % 3 === 0 } })
  await wanders(it, new Chance(seed))
  await it.ends((await it.view()).status)
  const tells = await it.tells()
  expect([...openedWrong(tells), ...signedWrong(tells)]).toEqual([])
})

// What a policy of repairs may say, and what of it would contradict itself.
import { expect, test } from 'vitest'
import { repair } from '../../../domain/processes/repair/index.ts'
import { DEFAULT_POLICY } from '../../../domain/processes/repair/policy-defaults.ts'
import { sizeOf } from '../../../domain/processes/repair/stages.ts'
import { check, type Form, factsOf, policyWith, requestForm, told } from './samples.ts'

/** 'code path' of each contradiction. */
function contradictions(policy: unknown): string[] {
  const parsed = repair.policy.schema.safeParse(policy)
  const issues = parsed.success ? [] : parsed.error.issues
  return issues.map(({ path, ...issue }) => {
    const code = (issue as { params?: { code?: string } }).params?.code ?? issue.code
    return `${code} ${path.join('.')}`
  })
}

const [water] = DEFAULT_POLICY.categories
const [small] = DEFAULT_POLICY.sizes
const due = { workingHours: 1 }
const silent = (answer: string) => ({ due, rungs: [{ at: 'due', do: answer }] })
const nowhere = { due, rungs: [{ at: 'due', do: 'escalate' }] }

test.each<[string, Form, string[]]>([
  ['a kind of fault twice', { categories: [water, water] }, ['policy-key-twice categories.1.key']],
  ['a size twice', { sizes: [small, small, ...DEFAULT_POLICY.sizes.slice(1)] }, ['policy-key-twice sizes.1.key']],
  ['a size that there is not', { categories: [{ ...water, size: 'huge' }] }, ['policy-unknown-size categories.0.size']],
  ['nothing to fall back to', { sizing: { otherwise: 'huge' } }, ['policy-unknown-size sizing.otherwise']],
  [
    'a danger that nobody may report',
    { categories: [{ key: 'gas', title: water?.title, team: 'repair', urgency: 'emergency' }] },
    ['policy-emergency-forbidden categories.0.emergency'],
  ],
  ['a repair by silence', { emergency: { ladder: silent('pass') } }, ['policy-silent-answer emergency.ladder.rungs.0']],
  ['a decision by silence', { decision: { ladder: silent('pass') } }, ['policy-silent-answer decision.ladder.rungs.0']],
  ['a rejection by silence', { check: { ladder: silent('reject') } }, ['policy-silent-answer check.ladder.rungs.0']],
  ['a dispatch by silence', { sizing: { ladder: silent('pass') } }, []],
  ['an escalation to nobody', { check: { ladder: nowhere } }, ['policy-escalates-to-nobody check.ladder.rungs.0']],
  ['a team that there is not', { categories: [{ ...water, team: 'choir' }] }, ['invalid_value categories.0.team']],
  ['no kind of fault', { categories: [] }, ['too_small categories']],
])('%s', (_, policy, expected) => {
  expect(contradictions(policy)).toEqual(expected)
})

test('a school has kinds of fault, teams and deadlines of its own', () => {
  const policy = policyWith({
    categories: [{ key: 'bell', title: { zh: '电铃', en: 'The bell' }, team: 'gate', urgency: 'urgent', size: 'hour' }],
    sizes: [
      { key: 'hour', title: { zh: '一小时', en: 'An hour' }, from: 'report', ladder: silent('remind') },
      ...DEFAULT_POLICY.sizes,
    ],
  })
  const bell = requestForm({ category: '电铃' })
  const checked = check('request', bell, { policy })
  expect(checked).toMatchObject({ ok: true, facts: { team: 'gate', urgency: 'urgent', size: 'hour', isSized: true } })
  expect(told(check('request', requestForm(), { policy }))).toEqual(['unknown-category category'])
  const facts = { request: checked.ok ? (checked.facts ?? {}) : {} }
  expect(sizeOf({ policy, facts })?.ladder.due).toEqual(due)
})

test('what the dispatcher says counts before what the rule says', () => {
  const facts = { ...factsOf({ category: 'lock' }), sizing: { size: 'large' } }
  expect(sizeOf({ policy: DEFAULT_POLICY, facts })?.key).toBe('large')
})

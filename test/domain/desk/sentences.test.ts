// How a trail reads, in both languages.

import { describe, expect, test } from 'vitest'
import type { DeskEvent } from '../../../domain/desk/event.ts'
import { sentence } from '../../../domain/desk/sentences.ts'

const wang = { id: 'w', name: '王芳' }
const li = { id: 'l', name: '李四' }
const task = { id: 't', key: 'approval', round: 1, title: { zh: '审批', en: 'Approval' } }
const group = { key: 'principal', title: { zh: '校长签字', en: 'Principal signs' } }
const signed = { task, group, by: wang, seat: 0 }
const plannedAt = '2026-03-02T01:30:00.000Z'
const other = { id: 'o', number: 'CG-2026-0007', title: '灯管' }
const seat = { no: 0, place: 0, person: wang }
const standIn = { no: 1, place: 0, person: li, standsInFor: 'principal' }

describe('one sentence each', () => {
  test.each<[DeskEvent, string, string]>([
    [
      { type: 'substitutes-joined', task, group, seats: [{ ...standIn, standsInFor: '王芳' }] },
      '“校长签字”也可由代理人处理：李四（代王芳）',
      '“Principal signs” may also be decided by a substitute: 李四 (for 王芳)',
    ],
    [
      { type: 'substitutes-left', task, group, seats: [{ ...standIn, standsInFor: '王芳' }] },
      '“校长签字”的代理已结束：李四（代王芳）',
      '“Principal signs” has no substitute any more: 李四 (for 王芳)',
    ],
    [
      { type: 'linked', by: wang, link: 'part-order', request: other },
      '王芳 关联了CG-2026-0007《灯管》',
      '王芳 linked it with CG-2026-0007, “灯管”',
    ],
    [
      { type: 'merged', by: wang, direction: 'into', request: other },
      '王芳 将本事项并入CG-2026-0007《灯管》',
      '王芳 merged it into CG-2026-0007, “灯管”',
    ],
    [
      { type: 'merged', by: wang, direction: 'from', request: other, people: [li], files: ['f'] },
      '王芳 并入了重复的CG-2026-0007《灯管》（带来附件 1 个），并抄送 李四',
      '王芳 merged a duplicate into it: CG-2026-0007, “灯管” (with 1 file); copied to 李四',
    ],
    [
      { type: 'split', by: wang, direction: 'from', requests: [other] },
      '王芳 将本事项拆分自CG-2026-0007《灯管》',
      '王芳 split it off from CG-2026-0007, “灯管”',
    ],
    [
      { type: 'split', by: wang, direction: 'into', requests: [other, other] },
      '王芳 将本事项另外拆出CG-2026-0007《灯管》、CG-2026-0007《灯管》',
      '王芳 split off from it: CG-2026-0007, “灯管” and CG-2026-0007, “灯管”',
    ],
    [
      { type: 'again', by: wang, direction: 'into', request: other, reason: '又坏了' },
      '王芳 再次提出，见CG-2026-0007《灯管》：又坏了',
      '王芳 asked for it again: CG-2026-0007, “灯管”: 又坏了',
    ],
    [
      { type: 'again', by: wang, direction: 'from', request: other, reason: '又坏了' },
      '王芳 再次提出CG-2026-0007《灯管》：又坏了',
      '王芳 asked again for CG-2026-0007, “灯管”: 又坏了',
    ],
    [
      { type: 'reported', by: wang, reportedAt: plannedAt, contact: '138' },
      '王芳 受理了访客 2026-03-02 01:30 UTC 的报告，联系方式 138',
      '王芳 took on what a visitor had reported on 2026-03-02 01:30 UTC, to be reached at 138',
    ],
    [
      {
        type: 'submitted',
        by: wang,
        process: 'repair',
        number: 'WX-2026-0042',
        title: '修灯',
        amountFen: 123_405,
        policyVersion: 1,
        marks: [],
        form: {},
      },
      '王芳 提交了申请 WX-2026-0042《修灯》，金额 1234.05 元',
      '王芳 submitted WX-2026-0042, “修灯”, 1234.05 yuan',
    ],
    [
      {
        type: 'task-opened',
        task,
        kind: 'approval',
        groups: [
          { ...group, mode: { kind: 'all' }, seats: [seat, standIn] },
          { key: 'x', title: { zh: '空', en: 'Empty' }, mode: { kind: 'all' }, seats: [] },
        ],
        skipped: [
          { key: 'head', title: { zh: '部门核实', en: 'Head verifies' }, why: 'signs-later', person: wang },
          { key: 'y', title: { zh: '会计', en: 'Accountant' }, why: 'nobody' },
        ],
        carried: [{ group: 'head', person: li }],
      },
      '“审批”开始：校长签字（王芳、李四（代校长））；略过“部门核实”，因王芳在后面的节点签字；略过“会计”，因目前无人任此职；此前签字继续有效：李四',
      '“Approval” began: Principal signs (王芳 and 李四 (for Principal)); passed over “Head verifies”, because 王芳 signs later; passed over “Accountant”, because nobody holds that role at present; earlier signatures still stand: 李四',
    ],
    [
      {
        type: 'task-opened',
        task,
        kind: 'approval',
        groups: [],
        skipped: [{ ...group, why: 'own-request', person: wang }],
      },
      '“审批”开始，无须有人处理；略过“校长签字”，因王芳是申请人',
      '“Approval” began, nobody is needed; passed over “Principal signs”, because it is the own request of 王芳',
    ],
    [
      { type: 'group-activated', task, group, seats: [seat], dueAt: plannedAt, provisional: true },
      '轮到 王芳 处理“校长签字”，请在 2026-03-02 01:30 UTC 前处理（当年放假安排尚未公布，期限可能调整）',
      'It is the turn of 王芳: “Principal signs”, due 2026-03-02 01:30 UTC (that year’s public holidays are not published yet: it may move)',
    ],
    [
      { type: 'approved', ...signed, opinion: '尽快采购' },
      '王芳 同意（校长签字）：尽快采购',
      '王芳 approved (Principal signs): 尽快采购',
    ],
    [{ type: 'approved', ...signed, opinion: ' ' }, '王芳 同意（校长签字）', '王芳 approved (Principal signs)'],
    [{ type: 'completed', ...signed, form: null }, '王芳 办结（校长签字）', '王芳 completed (Principal signs)'],
    [
      { type: 'rejected', ...signed, opinion: '太贵' },
      '王芳 驳回（校长签字）：太贵',
      '王芳 rejected (Principal signs): 太贵',
    ],
    [
      { type: 'returned', ...signed, opinion: '再询一家', to: 'quotes', resume: 'jump-back' },
      '王芳 退回至“quotes”（校长签字），改好后直接送回本节点：再询一家',
      '王芳 returned it to “quotes” (Principal signs); afterwards it comes straight back here: 再询一家',
    ],
    [
      { type: 'returned', ...signed, opinion: '不清楚', to: 'form', resume: 'continue' },
      '王芳 退回至“申请人修改”（校长签字）：不清楚',
      '王芳 returned it to “the requester, to be revised” (Principal signs): 不清楚',
    ],
    [
      { type: 'frozen', task, what: 'quotes', hash: '0123456789abcdef' },
      '签字所依据的“quotes”自此固定（摘要 0123456789ab）',
      'What the signatures are under is now fixed: “quotes” (hash 0123456789ab)',
    ],
    [
      { type: 'chain-restarted', task, code: 'quotes-changed' },
      '签字所依据的材料有变动，“审批”须从头重新签署',
      'What was signed has changed: “Approval” starts again from the first signature',
    ],
    [
      { type: 'reminded', task, group, plannedAt, people: [wang, li], also: [wang] },
      '提醒 王芳、李四 处理“校长签字”，并告知 王芳',
      'Reminded 王芳 and 李四 of “Principal signs”; told as well: 王芳',
    ],
    [
      { type: 'reminded', task, group, plannedAt, people: [wang], lateMs: 90_060_000 },
      '提醒 王芳 处理“校长签字”（应在 2026-03-02 01:30 UTC，晚了 1 天 1 小时 1 分钟）',
      'Reminded 王芳 of “Principal signs” (planned for 2026-03-02 01:30 UTC, 1 day 1 hour 1 minute late)',
    ],
    [
      { type: 'escalated', task, group, plannedAt, to: [standIn], lateMs: 7_200_000 },
      '“校长签字”久未处理，现由 李四（代校长） 一并处理（应在 2026-03-02 01:30 UTC，晚了 2 小时）',
      '“Principal signs” is unanswered; from now on it may also be decided by 李四 (for Principal) (planned for 2026-03-02 01:30 UTC, 2 hours late)',
    ],
    [
      { type: 'escalated', task, group, plannedAt, to: [] },
      '“校长签字”久未处理，没有找到可以接手的人',
      '“Principal signs” is unanswered, and nobody else was found for it',
    ],
    [
      { type: 'timed-out', task, group, plannedAt, as: 'rejected' },
      '“校长签字”到期无人处理，按规定视为不同意',
      '“Principal signs” was not answered in time and by the rules counts as rejected',
    ],
    [
      { type: 'commented', by: wang, text: '请看附件', files: ['f1', 'f2'] },
      '王芳 留言：请看附件（附件 2 个）',
      '王芳 commented: 请看附件 (2 files)',
    ],
    [{ type: 'revised', by: wang, title: '修灯' }, '王芳 修改了申请《修灯》', '王芳 revised the request, “修灯”'],
    [
      { type: 'withdrawn', by: wang, reason: '不需要了' },
      '王芳 撤回了申请：不需要了',
      '王芳 withdrew the request: 不需要了',
    ],
    [
      { type: 'copied', by: wang, people: [li, wang], text: '请知悉' },
      '王芳 抄送给 李四、王芳：请知悉',
      '王芳 sent a copy to 李四 and 王芳: 请知悉',
    ],
    [
      { type: 'urged', by: li, people: [wang], task, group },
      '李四 催办，请 王芳 处理（校长签字）',
      '李四 asked 王芳 to answer (Principal signs)',
    ],
    [
      { type: 'effect-done', key: 'budget', round: 1, name: 'reserve-budget', result: null },
      '系统已执行“reserve-budget”',
      'Done by the system: “reserve-budget”',
    ],
    [
      { type: 'effect-undone', key: 'budget', round: 1, name: 'release-budget', result: null },
      '系统已撤销“release-budget”',
      'Taken back by the system: “release-budget”',
    ],
    [
      { type: 'branch-taken', key: 'order', choice: 'buy-first' },
      '按规定，“order”这一步走“buy-first”',
      'By the rules, “order” goes the way “buy-first”',
    ],
    [{ type: 'closed', status: 'closed' }, '事项结束：已办结', 'The request is over: Closed'],
    [
      { type: 'taken-over', epoch: 2 },
      '流程由新的一次运行接管（第 2 次）',
      'A new run of the procedure took over (run 2)',
    ],
  ])('%#: $type', (event, zh, en) => {
    expect(sentence(event)).toEqual({ zh, en })
  })
})

test('whoever shows a trail says how an instant is written and what keys are called', () => {
  const late: DeskEvent = { type: 'timed-out', task, group, plannedAt, as: 'approved', lateMs: 60_000 }
  expect(sentence(late, () => '3月2日 09:30').zh).toBe(
    '“校长签字”到期无人处理，按规定视为同意（应在 3月2日 09:30，晚了 1 分钟）',
  )
  const back: DeskEvent = { type: 'returned', ...signed, opinion: 'x', to: 'quotes', resume: 'continue' }
  const names = (key: string) => (key === 'quotes' ? { zh: '询价比价', en: 'Quotes' } : undefined)
  expect(sentence(back, undefined, names).zh).toBe('王芳 退回至“询价比价”（校长签字）：x')
  expect(sentence({ ...back, toTitle: { zh: '核实', en: 'Verify' } }, undefined, names).en).toContain('“Verify”')
})

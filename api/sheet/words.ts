// The words of the sheet itself.

import type { SeatState } from '../../domain/desk/task.ts'
import type { Words } from '../../domain/words.ts'

export const SHEET = {
  requester: { zh: '申请人', en: 'Requested by' },
  department: { zh: '部门', en: 'Department' },
  submitted: { zh: '提交时间', en: 'Submitted' },
  ended: { zh: '办结时间', en: 'Ended' },
  status: { zh: '状态', en: 'Status' },
  amount: { zh: '金额', en: 'Amount' },
  worked: { zh: '用时', en: 'Worked' },
  waited: { zh: '停表', en: 'Clock stood' },
  number: { zh: '编号', en: 'Number' },
  demo: { zh: '演示', en: 'Demo' },
  request: { zh: '申请内容', en: 'The request' },
  step: { zh: '环节', en: 'Step' },
  who: { zh: '签字人', en: 'Signed by' },
  verdict: { zh: '结论', en: 'Verdict' },
  opinion: { zh: '意见', en: 'Opinion' },
  time: { zh: '时间', en: 'Time' },
  round: { zh: '第 {round} 轮', en: 'Round {round}' },
  history: { zh: '办理经过', en: 'What happened' },
  proof: { zh: '存证', en: 'Proof' },
  head: { zh: '留痕末号 {seq}，校验值', en: 'Last entry {seq}, hash' },
  signedElectronically: {
    zh: '以上签署均在本系统登录后作出，按人员、时间与意见留痕，逐条以 SHA-256 相连，可用存证文件离线核对。',
    en: 'Every signature above was given by a person signed in to this system, is kept with its time and opinion, and is chained to the others by SHA-256; the proof file checks it offline.',
  },
  chosen: { zh: '选中', en: 'chosen' },
  warnings: { zh: '提请签字人注意', en: 'For whoever signs to know' },
  printed: { zh: '打印时间 {at}', en: 'Printed {at}' },
  files: { zh: '附件', en: 'Files' },
  name: { zh: '名称', en: 'Name' },
  size: { zh: '大小', en: 'Size' },
  hash: { zh: 'SHA-256', en: 'SHA-256' },
  between: { zh: '、', en: ', ' },
  none: { zh: '—', en: '—' },
} as const satisfies Readonly<Record<string, Words>>

export const SEAT_WORDS: Readonly<Record<SeatState, Words>> = {
  waiting: { zh: '未到', en: 'Not yet' },
  active: { zh: '待签', en: 'Waiting' },
  decided: { zh: '已签', en: 'Signed' },
  'handed-on': { zh: '已转交', en: 'Handed on' },
  removed: { zh: '已减签', en: 'Removed' },
  void: { zh: '作废', en: 'Void' },
}

// The sentences of the desk and of the records: one for each refusal code, and the names of roles, acts and states.
// `{places}` are filled from a refusal's values. What a process refuses stands in that process's own words.

import { dutyWords } from '../duty/teams.ts'
import type { Words } from '../words.ts'
import type { RequestStatus } from './event.ts'
import type { Verdict } from './task.ts'

/** Each code says, from the person's side, what does not go and what to do about it. */
export const DESK_WORDS: Readonly<Record<string, Words>> = {
  'task-closed': {
    zh: '这项待办已经办结，不能再处理。',
    en: 'This task is already finished; nothing more can be done on it.',
  },
  'already-decided': {
    zh: '您已经在这个节点表过态，不能更改。',
    en: 'You have already given your answer here; it cannot be changed.',
  },
  'not-your-turn': {
    zh: '现在没有轮到您处理这项待办。',
    en: 'It is not your turn on this task.',
  },
  'own-request': {
    zh: '您是申请人，不能审批自己的申请。',
    en: 'You made this request yourself; somebody else has to decide on it.',
  },
  'same-person': {
    zh: '您已签过一个席位。按规定不得一人兼任，其余席位须由他人签署。',
    en: 'You have already signed one of these places; each of the others needs a different person.',
  },
  'act-not-offered': {
    zh: '这项待办没有这个动作，请从页面给出的动作中选择。',
    en: 'This task does not offer that act; please choose one of those that it offers.',
  },
  'opinion-required': {
    zh: '请写明意见：驳回或退回时必须说明理由。',
    en: 'Please write your opinion: rejecting or returning needs a reason.',
  },
  'form-required': {
    zh: '请先填好表单再提交。',
    en: 'Please fill in the form before you send this.',
  },
  'form-not-expected': {
    zh: '这一步不需要填表，请去掉表单后再提交。',
    en: 'This step takes no form; please send it without one.',
  },
  'evidence-changed': {
    zh: '您查看之后，签字所依据的材料有了变动，请重新查看后再签。',
    en: 'What the signatures are under has changed since you looked at it; please look again before you sign.',
  },
  'jump-back-not-offered': {
    zh: '从这里退回后须逐级重新办理，不能直达。',
    en: 'From here everything after the return is done again; it cannot jump straight back.',
  },
  'return-target': {
    zh: '请选择退回到哪一步，可选：{offered}。',
    en: 'Please choose where to return this to, one of: {offered}.',
  },
  'request-closed': {
    zh: '这份申请已经结束，不能再改动。',
    en: 'This request is over and can no longer be changed.',
  },
  'not-withdrawable': {
    zh: '这份申请现在不能撤回。',
    en: 'This request cannot be withdrawn now.',
  },
  'not-requester': {
    zh: '只有申请人本人可以这样做。',
    en: 'Only the person who made the request may do this.',
  },
  'idempotency-key-reused': {
    zh: '这个幂等键已经用于另一次不同的提交，请换一个新的。',
    en: 'This Idempotency-Key was already used for something else; please send a new one.',
  },
  'unknown-process': {
    zh: '没有这种流程。',
    en: 'There is no such process.',
  },
  'unknown-person': {
    zh: '找不到这个人，请核对后再选。',
    en: 'There is no such person; please check and choose again.',
  },
  'signature-file': {
    zh: '手写签名须是您本人上传的 PNG 或 JPEG 图片，不超过 {limit}。',
    en: 'A drawn signature is a PNG or JPEG picture that you have uploaded yourself, of at most {limit}.',
  },
  'same-request': {
    zh: '请选择另一个事项。',
    en: 'That is the same request; please choose another one.',
  },
  'other-process': {
    zh: '只能并入同一种流程的事项。',
    en: 'A request can only be merged into one of the same process.',
  },
  'merge-into-ended': {
    zh: '要并入的事项已经结束。',
    en: 'The request it is to be merged into is over.',
  },
  'not-ended': {
    zh: '只有已办结的事项才能再次提出。',
    en: 'Only what was closed can be asked for again.',
  },
  'again-late': {
    zh: '办结已超过 {days} 天，请另行提出新的申请。',
    en: 'It was closed more than {days} days ago; please send a new request.',
  },
  'again-already': {
    zh: '已再次提出，见 {number}。',
    en: 'It was asked for again already: {number}.',
  },
  'maybe-duplicate': {
    zh: '同一地点已有 {number}《{title}》正在办理，可能是同一件事。',
    en: 'In progress at the same place: {number}, “{title}”. It may be the same thing.',
  },
  'unknown-place': {
    zh: '没有这个地点，或者它已停用。',
    en: 'There is no such place, or it is no longer in use.',
  },
  'unknown-file': {
    zh: '找不到这个文件，请重新上传。',
    en: 'There is no such file; please upload it again.',
  },
  'unknown-department': {
    zh: '找不到这个部门，请重新选择。',
    en: 'There is no such department; please choose again.',
  },
  'unknown-role': {
    zh: '没有这个角色。',
    en: 'There is no such role.',
  },
  'not-found': {
    zh: '没有找到，或者您无权查看。',
    en: 'Nothing was found here, or you may not see it.',
  },
  'not-allowed': {
    zh: '您没有权限这样做。',
    en: 'You may not do this.',
  },
  'nobody-to-sit': {
    zh: '“{group}”这一步找不到可以办理的人，请先由学校指定系统管理员、校长或副校长。',
    en: 'Nobody can take a place in “{group}”; the school first needs an administrator, a principal or a vice principal.',
  },
  'not-for-batch': {
    zh: '这项待办须单独打开办理，不能批量签署。',
    en: 'This one has to be opened by itself; it cannot be signed together with others.',
  },
  'not-seen': {
    zh: '请先查看签字所依据的材料，再签署。',
    en: 'Please look at what the signatures are under before you sign.',
  },
  'urged-already': {
    zh: '刚催办过，请 {minutes} 分钟后再催。',
    en: 'They have just been asked; you may ask again in {minutes} minutes.',
  },
  'nobody-to-urge': {
    zh: '现在没有等待别人处理的事项，无须催办。',
    en: 'Nobody else is waited for at present.',
  },
  'progress-not-offered': {
    zh: '这一步没有这样的进度可以填报。',
    en: 'How far this step has come is not told in this way.',
  },
  'progress-behind': {
    zh: '进度已经超过这一步，请刷新后再看。',
    en: 'It has come further than that already; please look again.',
  },
  'pause-reason': {
    zh: '请从给出的事由中选择为什么暂停。',
    en: 'Please say why it is paused, by one of the reasons that are offered.',
  },
  'pause-until-past': {
    zh: '预计的日期不能早于今天。',
    en: 'The day for which it is expected may not have passed.',
  },
  'clock-stands': {
    zh: '现在正在停表，请先恢复。',
    en: 'The clock stands still; it has to be resumed first.',
  },
  'clock-goes': {
    zh: '现在没有停表，无须恢复。',
    en: 'The clock does not stand still; there is nothing to resume.',
  },
  'unknown-request': {
    zh: '找不到这份申请，请核对后再选。',
    en: 'There is no such request; please check and choose again.',
  },
  'policy-changed': {
    zh: '制度参数刚刚被别人改过，请在最新版本上重新修改。',
    en: 'Somebody else has just changed this policy; please make your change on the newest version.',
  },
  'bad-cursor': {
    zh: '翻页标记无效，请从第一页重新查看。',
    en: 'That page mark is not valid; please start again from the first page.',
  },
  stale: {
    zh: '这项申请已由新的一次运行接管，旧的运行不再有效。',
    en: 'A newer run has taken this request over; the older one no longer counts.',
  },
  busy: {
    zh: '同时操作的人太多，请稍候再试一次。',
    en: 'Too many people wrote here at the same moment; please try again.',
  },
}

/** The roles a person may hold at a school. */
export const ROLE_WORDS = {
  teacher: { zh: '教师', en: 'Teacher' },
  head: { zh: '部门负责人', en: 'Department head' },
  'logistics-head': { zh: '后勤主任', en: 'Head of logistics' },
  'vice-principal': { zh: '副校长', en: 'Vice principal' },
  principal: { zh: '校长', en: 'Principal' },
  buyer: { zh: '采购员', en: 'Buyer' },
  keeper: { zh: '保管员', en: 'Storekeeper' },
  accountant: { zh: '会计', en: 'Accountant' },
  repairer: { zh: '维修工', en: 'Repairer' },
  cleaner: { zh: '保洁员', en: 'Cleaner' },
  'class-teacher': { zh: '班主任', en: 'Class teacher' },
  admin: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Readonly<Record<string, Words>>

export const ACT_WORDS: Readonly<Record<Verdict, Words>> = {
  approve: { zh: '同意', en: 'Approve' },
  reject: { zh: '驳回', en: 'Reject' },
  return: { zh: '退回', en: 'Return' },
  complete: { zh: '办结', en: 'Complete' },
}

export const STATUS_WORDS: Readonly<Record<RequestStatus, Words>> = {
  open: { zh: '办理中', en: 'In progress' },
  closed: { zh: '已办结', en: 'Closed' },
  rejected: { zh: '已驳回', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  void: { zh: '已作废', en: 'Void' },
}

/**
 * The name of a role, or of being on duty; what is neither (a person's name, a school's own role) is shown as it is
 * written.
 */
export function roleWords(role: string): Words {
  const known: Readonly<Record<string, Words>> = ROLE_WORDS
  return (Object.hasOwn(known, role) ? known[role] : dutyWords(role)) ?? { zh: role, en: role }
}

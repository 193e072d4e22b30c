// The sentences of what is refused about the roster.

import type { Words } from '../words.ts'

export const DUTY_WORDS: Readonly<Record<string, Words>> = {
  'unknown-site': { zh: '没有这个校区。', en: 'There is no such site.' },
  'unknown-shift': { zh: '没有这个班次，请重新选择。', en: 'There is no such shift; please choose again.' },
  'person-twice': { zh: '这个人已经列过。', en: 'This person is listed already.' },
  'person-not-in-turn': {
    zh: '这个人不在本次轮班的人员里，请先加进来。',
    en: 'This person takes no turns here; please add them to the people first.',
  },
  'shift-overlaps': {
    zh: '{name} 在这段时间已有值班（{from} – {to}）。',
    en: '{name} is on duty then already ({from} – {to}).',
  },
  'shift-too-long': { zh: '一个班次最多 {hours} 小时。', en: 'A shift lasts {hours} hours at most.' },
  'shift-ended': { zh: '这个班次已经结束，不能再改动。', en: 'This shift is over and can no longer be changed.' },
  'shift-begun': {
    zh: '这个班次已经开始，开始时间不能再改。',
    en: 'This shift has begun; its beginning can no longer be changed.',
  },
  'shift-ahead': { zh: '这个班次还没有开始。', en: 'This shift has not begun yet.' },
  'nothing-to-plan': {
    zh: '这段时间里没有一天需要这样的班次。',
    en: 'No day of this span needs such a shift.',
  },
  'too-few-people': {
    zh: '人手不够：{date} 的班次无人可排。',
    en: 'There are too few people: nobody is free for the shift of {date}.',
  },
  'duty-planned': {
    zh: '这段时间已经排过班，要重排请选择替换。',
    en: 'This span is planned already; to plan it anew, say that it is replaced.',
  },
  'not-your-shift': { zh: '这不是您的班次。', en: 'This shift is not yours.' },
  'not-on-duty': {
    zh: '交接记录由下一班的值班人员确认。',
    en: 'A hand-over note is read by who is on duty next.',
  },
  'swap-self': { zh: '不能与自己换班。', en: 'Nobody swaps with themselves.' },
  'swap-other-team': { zh: '只能与同一班组的班次交换。', en: 'Shifts are swapped within one team.' },
  'swap-asked': {
    zh: '这个班次已在等待换班答复，请先撤回。',
    en: 'A swap of this shift is waiting for an answer; please withdraw it first.',
  },
  'swap-decided': {
    zh: '这次换班已有结果，不能再改。',
    en: 'This swap has its answer already.',
  },
}

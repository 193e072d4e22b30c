// Every sentence of a repair: for what it refuses and marks, for what contradicts itself in its policy, and why a repair may
// stand still. Places are filled from a problem's values.

import { CONTRADICTIONS } from '../../policy/rules.ts'
import type { Words } from '../../words.ts'
import { DAY_WORDS } from '../days.ts'

const REFUSALS: Readonly<Record<string, Words>> = {
  'unknown-category': {
    zh: '没有“{value}”这个类别，可选：{allowed}',
    en: 'There is no category “{value}”; there are: {allowed}',
  },
  'text-or-photo': { zh: '请拍一张照片，或写几个字', en: 'Take a photo, or write a few words' },
  'no-emergency': {
    zh: '“{category}”不按危险情况报修，请选“急”',
    en: '“{categoryEn}” cannot be reported as a danger; choose “urgent”',
  },
  'unknown-size': {
    zh: '没有“{value}”这种大小，可选：{allowed}',
    en: 'There is no size “{value}”; there are: {allowed}',
  },
  'photo-required': { zh: '请附修好后的照片', en: 'Add a picture of the result' },
  'contractor-required': { zh: '请写明请哪家单位', en: 'Say who comes from outside' },
  'contractor-needless': { zh: '不请外单位时，不填外单位', en: 'Nobody comes from outside: leave this empty' },
  ...DAY_WORDS,
}

const MARKS: Readonly<Record<string, Words>> = {
  'urgent-repair': { zh: '急修', en: 'Urgent' },
  'emergency-repair': { zh: '危险，抢修', en: 'Danger' },
  'human-cause': { zh: '人为损坏', en: 'Damaged by somebody' },
  'cannot-repair': { zh: '修不好', en: 'Cannot be repaired' },
  'written-off': { zh: '报废', en: 'Written off' },
}

const POLICY: Readonly<Record<string, Words>> = {
  ...CONTRADICTIONS,
  'policy-unknown-size': { zh: '维修大小中没有这一种', en: 'The list of sizes has no such size' },
  'policy-emergency-forbidden': {
    zh: '本身就是危险情况的类别，须允许按危险报修',
    en: 'What is a danger by itself must be allowed to be reported as one',
  },
  'policy-silent-answer': {
    zh: '这里不能把沉默当作答复：只能提醒或升级',
    en: 'Silence is no answer here: it may only remind or escalate',
  },
}

const PAUSES: Readonly<Record<string, Words>> = {
  'pause-part': { zh: '等配件', en: 'A part is on order' },
  'pause-contractor': { zh: '等外单位', en: 'Waiting for somebody from outside' },
  'pause-no-access': { zh: '进不去', en: 'No access' },
  'pause-other': { zh: '其他', en: 'Something else' },
}

export const words: Readonly<Record<string, Words>> = { ...REFUSALS, ...MARKS, ...PAUSES, ...POLICY }

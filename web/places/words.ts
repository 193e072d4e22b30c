// The texts of choosing a place, and of what can be asked for at one.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  choose: { zh: '选择地点', en: 'Choose a place' },
  change: { zh: '换一个', en: 'Change' },
  recent: { zh: '最近选过', en: 'Chosen last' },
  search: { zh: '搜索楼名、房间号', en: 'Search by building or room' },
  all: { zh: '全校', en: 'Whole school' },
  where: { zh: '所在位置', en: 'Where you are in the tree' },
  here: { zh: '就选这里', en: 'Choose this' },
  hereOf: { zh: '就选{name}', en: 'Choose {name}' },
  hereNamed: { zh: '就选这里：{name}', en: 'Choose this: {name}' },
  inside: { zh: '{name}内的地点', en: 'Places in {name}' },
  found: { zh: '找到的地点', en: 'Places found' },
  nothing: { zh: '没有找到', en: 'Nothing found' },
  nothingText: { zh: '换个词试试，或清空后逐级选择。', en: 'Try another word, or clear it and go step by step.' },
  none: { zh: '学校还没有登记地点', en: 'The school has no places yet' },
  noneText: { zh: '请管理员在“管理 · 地点”里添加。', en: 'An administrator adds them under Admin, Places.' },
  ask: { zh: '在这里要办什么？', en: 'What is it about?' },
  unknown: { zh: '这个二维码已失效', en: 'This QR code is no longer in use' },
  unknownText: {
    zh: '可能换过新码，或地点已停用。请从“发起”里选择地点。',
    en: 'It may have been replaced, or the place is closed. Choose the place in the form instead.',
  },
  toStart: { zh: '去发起', en: 'To all forms' },
  noProcess: { zh: '这里没有可以发起的事项', en: 'There is nothing to ask for here' },
} as const satisfies WordList

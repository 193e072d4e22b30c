// The texts of the frame of the office's pages.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '管理', en: 'Admin' },
  parts: { zh: '管理的内容', en: 'Parts of the admin pages' },
  people: { zh: '人员', en: 'People' },
  peopleText: { zh: '账号、角色、停用，从表格导入', en: 'Accounts, roles, import from a table' },
  import: { zh: '导入人员', en: 'Import people' },
  departments: { zh: '部门', en: 'Departments' },
  departmentsText: { zh: '各处室、年级组、教研组', en: 'Offices, grades and subject groups' },
  roles: { zh: '角色', en: 'Roles' },
  rolesText: { zh: '谁在任、从哪天到哪天、缺谁', en: 'Who holds what, from when to when, who is missing' },
  substitutes: { zh: '代签', en: 'Substitutes' },
  substitutesText: { zh: '外出期间由谁代签', en: 'Who signs for whom' },
  policies: { zh: '制度', en: 'Policies' },
  policiesText: { zh: '金额、签字人、期限，每项都有说明', en: 'Sums, signers and deadlines, explained' },
  calendar: { zh: '校历', en: 'Calendar' },
  calendarText: { zh: '放假、补班、作息、学期', en: 'Holidays, timetables, terms' },
  duty: { zh: '值班', en: 'Duty' },
  dutyText: { zh: '排班、改班，谁值多少', en: 'The roster, and how evenly it is shared' },
  telling: { zh: '通知', en: 'Telling' },
  tellingText: { zh: '群机器人、没发出去的消息', en: 'Robots of groups, messages that were not sent' },
  places: { zh: '地点', en: 'Places' },
  placesText: { zh: '楼、层、房间，门上的二维码', en: 'Buildings, floors, rooms, and the codes on their doors' },
  codes: { zh: '打印二维码', en: 'Print QR codes' },
  school: { zh: '学校', en: 'School' },
  schoolText: { zh: '校名，结束演示', en: 'Its name, the end of the demo' },
  log: { zh: '记录', en: 'Log' },
  logText: { zh: '管理上改过什么、谁改的', en: 'What was changed here, and by whom' },
  notForYou: { zh: '这里只有管理员能进', en: 'These pages are for administrators' },
  notForYouText: {
    zh: '需要调整人员、角色或制度，请找学校的系统管理员。',
    en: 'Ask the administrator of your school to change people, roles or policies.',
  },
} as const satisfies WordList

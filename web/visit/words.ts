// The texts of the page for people without an account, who have scanned the code on a door.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '报修', en: 'Report a problem' },
  at: { zh: '{school} · {place}', en: '{school} · {place}' },
  category: { zh: '哪方面的问题？', en: 'What is it about?' },
  photo: { zh: '拍张照片（可不拍）', en: 'A photo (may be left out)' },
  take: { zh: '拍照', en: 'Take a photo' },
  takeAgain: { zh: '重拍', en: 'Take it again' },
  photoAlt: { zh: '您拍的照片', en: 'Your photo' },
  dropPhoto: { zh: '不要照片', en: 'No photo' },
  text: { zh: '说明情况', en: 'What has happened' },
  contact: { zh: '怎么联系您（可不填）', en: 'How to reach you (may be left out)' },
  contactText: { zh: '只用于核实这件事。', en: 'Only to ask about this.' },
  send: { zh: '提交', en: 'Send' },
  chooseCategory: { zh: '请选择一类', en: 'Please choose one' },
  needed: { zh: '请写一句话说明', en: 'Please say it in a sentence' },
  thanks: { zh: '谢谢，已收到', en: 'Thank you, it has arrived' },
  thanksText: {
    zh: '后勤核实后会尽快处理。遇到漏气、漏电、起火等险情，请马上找身边的老师或值班人员。',
    en: 'The logistics office looks at it soon. In danger (gas, electricity, fire) tell a teacher or the guard at once.',
  },
  more: { zh: '再报一件', en: 'Report another' },
  notAllowed: { zh: '请登录后报修', en: 'Please sign in to report' },
  notAllowedText: {
    zh: '本校的报修需要账号。没有账号时，请告诉身边的老师或值班人员。',
    en: 'Reports at this school need an account. Without one, please tell a teacher or the guard.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  staff: { zh: '本校教职工：登录后办理', en: 'Staff: sign in' },
  unknown: { zh: '这个二维码已失效', en: 'This QR code is no longer in use' },
  unknownText: {
    zh: '请告诉身边的老师或值班人员。',
    en: 'Please tell a teacher or the guard.',
  },
} as const satisfies WordList

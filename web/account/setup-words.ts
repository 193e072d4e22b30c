// The texts of the first start.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  title: { zh: '开始使用', en: 'First start' },
  text: { zh: '填写学校名称，建立第一位管理员。', en: 'Name the school and make its first administrator.' },
  code: { zh: '安装码', en: 'Set-up code' },
  codeText: {
    zh: '服务器启动时显示的一组字母和数字。',
    en: 'The letters and digits that the server showed at its start.',
  },
  school: { zh: '学校名称', en: 'Name of the school' },
  name: { zh: '管理员姓名', en: 'Name of the administrator' },
  username: { zh: '登录名', en: 'User name' },
  usernameText: { zh: '登录时输入，用字母和数字。', en: 'For signing in: letters and digits.' },
  password: { zh: '密码', en: 'Password' },
  send: { zh: '建立并进入', en: 'Create and enter' },
} as const satisfies WordList

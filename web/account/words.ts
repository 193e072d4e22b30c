// The texts of sign-in and account.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  house: { zh: '后勤 Houqin', en: 'Houqin' },
  ownName: { zh: '中文', en: 'English' },
  title: { zh: '登录', en: 'Sign in' },
  tagline: {
    zh: '学校后勤的申请、审批与留痕',
    en: 'Requests, signatures and records of the school’s logistics office',
  },
  username: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
  unreachable: { zh: '暂时连不上服务器，请稍后再试。', en: 'The server cannot be reached. Try again in a moment.' },
} as const satisfies WordList

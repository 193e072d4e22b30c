// The one table from the code of a refusal to its HTTP status. A code that is not listed is about what somebody filled in: 422.

import type { Language, Words } from '../../domain/words.ts'

const BY_STATUS: Readonly<Record<number, readonly string[]>> = {
  400: ['bad-json', 'bad-url', 'bad-request', 'bad-idempotency-key'],
  401: ['unauthenticated', 'wrong-password'],
  403: [
    'own-request',
    'not-your-turn',
    'not-allowed',
    'not-requester',
    'not-your-shift',
    'not-on-duty',
    'forbidden',
    'foreign-origin',
    'no-person',
    'setup-code',
    'visitors-not-allowed',
  ],
  404: ['not-found', 'no-such-route', 'place-not-found'],
  405: ['wrong-method'],
  409: [
    'task-closed',
    'request-closed',
    'not-withdrawable',
    'same-person',
    'already-decided',
    'quotes-changed',
    'evidence-changed',
    'not-for-batch',
    'urged-already',
    'progress-behind',
    'clock-stands',
    'clock-goes',
    'nobody-to-urge',
    'policy-changed',
    'calendar-changed',
    'shift-ended',
    'shift-begun',
    'shift-ahead',
    'duty-planned',
    'swap-asked',
    'swap-decided',
    'stale',
    'busy',
    'setup-done',
    'last-admin',
    'demo-password',
    'import-changed',
    'notice-not-failed',
    'place-retired',
    'merge-into-ended',
    'not-ended',
    'again-late',
    'again-already',
    'report-decided',
  ],
  413: ['too-large'],
  415: ['unsupported-type', 'file-type'],
  429: ['rate-limited', 'too-many-streams'],
  500: ['internal-error'],
  503: ['database-away', 'not-ready'],
}

const STATUS_OF = new Map(
  Object.entries(BY_STATUS).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
)

export function statusOf(code: string): number {
  return STATUS_OF.get(code) ?? 422
}

const TITLES: Readonly<Record<number, Words>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '需要登录', en: 'Sign-in required' },
  403: { zh: '不允许', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方法不支持', en: 'Wrong method' },
  409: { zh: '情况已变', en: 'Things have changed' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '类型不支持', en: 'Unsupported type' },
  422: { zh: '内容有误', en: 'Something is not right' },
  429: { zh: '过于频繁', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Error' },
  503: { zh: '暂不可用', en: 'Not available' },
}

export function titleOf(status: number, language: Language): string {
  return (TITLES[status] ?? { zh: '请求被拒绝', en: 'Refused' })[language]
}

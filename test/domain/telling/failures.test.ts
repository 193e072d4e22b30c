// Why a message could not be sent, in words that an office understands.
import { expect, test } from 'vitest'
import { failureWords } from '../../../domain/telling/failures.ts'

test.each([
  ['getaddrinfo ENOTFOUND qyapi.example.cn', '找不到这个地址（getaddrinfo ENOTFOUND qyapi.example.cn）'],
  ['getaddrinfo EAI_AGAIN qyapi.example.cn', '找不到这个地址（getaddrinfo EAI_AGAIN qyapi.example.cn）'],
  ['connect ECONNREFUSED 127.0.0.1:25', '对方没有接受连接（connect ECONNREFUSED 127.0.0.1:25）'],
  ['connect ENETUNREACH 203.0.113.7:443', '网络不通（connect ENETUNREACH 203.0.113.7:443）'],
  ['The operation was aborted due to timeout', '连接超时（The operation was aborted due to timeout）'],
  ['Connection timeout', '连接超时（Connection timeout）'],
  ['read ECONNRESET', '连接中断（read ECONNRESET）'],
  ['unable to verify the first certificate', '对方的证书不可信（unable to verify the first certificate）'],
  ['not-in-time', '一天内没有发出'],
  ['93000: invalid webhook url', '93000: invalid webhook url'],
  ['HTTP 404', 'HTTP 404'],
])('%j is told as %j', (failure, zh) => {
  expect(failureWords(failure).zh).toBe(zh)
})

test('each of them in English too', () => {
  expect(failureWords('read ECONNRESET').en).toBe('The connection broke (read ECONNRESET)')
  expect(failureWords('constructor')).toEqual({ zh: 'constructor', en: 'constructor' })
})

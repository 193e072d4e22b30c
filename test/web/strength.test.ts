// Words about a password that is being chosen.
import { expect, test } from 'vitest'
import { strengthOf } from '../../web/account/strength.ts'

test.each([
  ['', 'short'],
  ['九个字的密码不够长', 'short'],
  ['aaaaaaaaaaaa', 'weak'],
  ['qwertyuiop', 'weak'],
  ['1234567890', 'weak'],
  ['Password2026', 'weak'],
  ['teacher-2026', 'weak'],
  ['kdhwmsnbtz', 'weak'],
  ['kdhw-msnbtz', 'fair'],
  ['Kdhw-msnb7', 'good'],
  ['correct horse battery', 'good'],
])('%j is %s', (password, strength) => {
  expect(strengthOf(password, 'teacher')).toBe(strength)
})

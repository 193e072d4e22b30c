// The first start of a school's own system: a code from the console, a school, its first admin.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { setupCode } from '../../../api/auth/setup-code.ts'
import { startApi } from './server.ts'

const FIRST = { school: { name: '清水小学' }, admin: { name: '何清', username: 'HeQing', password: 'a long password' } }

test('whoever reads the code on the console makes the school and its first admin, once', async () => {
  const api = await startApi({ schools: false })
  try {
    const stranger = api.stranger()
    expect((await stranger.get('/setup')).body).toEqual({ needed: true })
    const code = setupCode(api.services.settings)
    const attempt = (changes: object) => stranger.post('/setup', { code, ...FIRST, ...changes })

    const refused = [
      [await attempt({ code: 'ABCD-EFGH-JKMN' }), 403, 'setup-code', 'code'],
      [await attempt({ admin: { ...FIRST.admin, password: 'short' } }), 422, 'password-short', 'admin.password'],
      [await attempt({ admin: { ...FIRST.admin, username: 'x y' } }), 422, 'bad-username', 'admin.username'],
      [await attempt({ school: { name: '  ' } }), 422, 'required', 'school.name'],
    ] as const
    for (const [{ status, body }, ...expected] of refused) {
      expect([status, body.code, body.field]).toEqual(expected)
    }

    const made = await attempt({ code: code.toLowerCase().replaceAll('-', ' ') })
    expect([made.status, made.body.school.name, made.body.admin.name]).toEqual([201, '清水小学', '何清'])
    expect((await stranger.get('/setup')).body).toEqual({ needed: false })
    const { status, body } = await attempt({})
    expect([status, body.code]).toEqual([409, 'setup-done'])

    const admin = await api.stranger().signIn('heqing', FIRST.admin.password)
    const { body: me } = await admin.get('/me')
    expect(me).toMatchObject({ school: { name: '清水小学', demo: false }, roles: [{ role: 'admin' }] })
    expect(me.departments.map(({ name }: { name: string }) => name)).toEqual(['总务处', '校办公室'])
  } finally {
    await api.stop()
  }
})

test('two who set it up at once make one school, and its admin can sign in', async () => {
  const api = await startApi({ schools: false })
  try {
    const body = { code: setupCode(api.services.settings), ...FIRST }
    const answers = await Promise.all([1, 2, 3].map(() => api.stranger().post('/setup', body)))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409, 409])
    const admin = await api.stranger().signIn('heqing', FIRST.admin.password)
    expect((await admin.get('/me')).status).toBe(200)
  } finally {
    await api.stop()
  }
})

test('guessing the code is stopped', async () => {
  const api = await startApi({ schools: false, limits: { signInPair: 3 } })
  try {
    const guess = () => api.stranger().post('/setup', { code: 'AAAA', ...FIRST })
    const statuses = [await guess(), await guess(), await guess(), await guess()].map(({ status }) => status)
    expect(statuses).toEqual([403, 403, 403, 429])
  } finally {
    await api.stop()
  }
})

test('the code is made once and kept; one that the settings name comes first', () => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'houqin-code-'))
  try {
    const code = setupCode({ dataFolder })
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/)
    expect(setupCode({ dataFolder })).toBe(code)
    expect(setupCode({ dataFolder, setupCode: 'given' })).toBe('given')
  } finally {
    rmSync(dataFolder, { recursive: true })
  }
})

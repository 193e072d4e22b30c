// What is written to the world outside does not reach this network, whatever an address or a name says; and what has not
// left is known to have not left.
import type { lookup } from 'node:dns'
import https from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isOutsideAddress } from '../../../domain/telling/robots.ts'
import { onlyOutside, postOutside } from '../../../worker/telling/outside.ts'
import { isPrivateAddress } from '../../../worker/telling/private-address.ts'
import { CERTIFICATE, KEY } from './certificate.ts'
import { openReceiver, type Receiver } from './receiver.ts'

test.each([
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', true],
  ['https://oapi.dingtalk.com:8443/robot/send', true],
  ['http://qyapi.weixin.qq.com/', false],
  ['https://localhost/', false],
  ['https://robot.localhost/', false],
  ['https://127.0.0.1/', false],
  ['https://0x7f000001/', false],
  ['https://2130706433/', false],
  ['https://017700000001/', false],
  ['https://10.1.2.3/', false],
  ['https://[::1]/', false],
  ['https://8.8.8.8/', false],
  ['https://intranet/', false],
  ['https://user:password@example.com/', false],
  ['ftp://example.com/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['not an address', false],
  [`https://example.com/${'x'.repeat(1000)}`, false],
  ['http://127.0.0.1:3000/', false],
])('%s may be written to: %s', (address, may) => {
  expect(isOutsideAddress(address)).toBe(may)
})

test.each([
  ['http://127.0.0.1:3000/', true],
  ['http://127.0.0.2/', false],
  ['http://10.0.0.1/', false],
  ['http://localhost/', false],
])('for trials %s may be written to: %s', (address, may) => {
  expect(isOutsideAddress(address, { local: true })).toBe(may)
})

test.each([
  '127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 198.18.0.1 192.0.2.1 224.0.0.1 255.255.255.255',
  ':: ::1 fe80::1 fec0::1 fc00::1 fd12:3456::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1 3fff::1',
])('inside: %s', (addresses) => {
  expect(addresses.split(' ').filter((address) => !isPrivateAddress(address))).toEqual([])
})

test('outside: what is given out to the world', () => {
  const outside = '8.8.8.8 101.91.40.24 172.32.0.1 2400:3200::1 2606:4700:4700::1111'.split(' ')
  expect(outside.filter(isPrivateAddress)).toEqual([])
})

/** A name that leads to these addresses. */
function leadingTo(...addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  return onlyOutside(((_name: string, _options: object, callback: (...answer: unknown[]) => void) =>
    callback(null, found)) as unknown as typeof lookup)
}

let began = 0
const attempt = {
  begin: async () => {
    began++
  },
}
afterEach(() => {
  began = 0
})
const MESSAGE = { headers: { 'Content-Type': 'application/json' }, body: '{"a":"后勤"}' }

test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['2606:4700:4700::1111', '::ffff:192.168.0.1']], [[]]])(
  'a name that leads to %j is not connected to',
  async (addresses) => {
    const posting = postOutside('https://robot.example.com/', MESSAGE, { attempt, lookup: leadingTo(...addresses) })
    await expect(posting).rejects.toThrow('bad-address')
    expect(began).toBe(0)
  },
)

test('a name that leads nowhere says so, and nothing has begun', async () => {
  await expect(postOutside('https://robot.invalid/', MESSAGE, { attempt })).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/)
  expect(began).toBe(0)
})

describe('over https', () => {
  let server: https.Server
  let port: number
  const bodies: string[] = []
  beforeAll(async () => {
    server = https.createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk))
      request.on('end', () => {
        bodies.push(body)
        response.writeHead(200).end('{"errcode":0}')
      })
    })
    server.on('tlsClientError', () => {})
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  afterEach(() => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  })

  const here: LookupFunction = (_, options, callback) =>
    options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4)
  const post = () => postOutside(`https://robot.example.com:${port}/`, MESSAGE, { attempt, lookup: here })

  test('who cannot prove who they are gets nothing', async () => {
    await expect(post()).rejects.toThrow(/self.signed/i)
    expect([began, bodies]).toEqual([0, []])
  })

  test('who can gets the message once everything is ready', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    expect(await post()).toMatchObject({ status: 200, text: '{"errcode":0}' })
    expect([began, bodies]).toEqual([1, [MESSAGE.body]])
  })

  test('when another one is sending it nothing leaves', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    bodies.length = 0
    const overtaken = { begin: () => Promise.reject(new Error('another one')) }
    const posting = postOutside(`https://robot.example.com:${port}/`, MESSAGE, { attempt: overtaken, lookup: here })
    await expect(posting).rejects.toThrow('another one')
    expect(bodies).toEqual([])
  })
})

describe('an answer', () => {
  let receiver: Receiver
  beforeAll(async () => {
    receiver = await openReceiver(() => undefined)
  })
  afterAll(() => receiver.close())
  const post = () => postOutside(receiver.url, MESSAGE, { attempt, local: true })

  test('that leads elsewhere is not followed', async () => {
    const inside = await openReceiver(() => ({ status: 200 }))
    receiver.answer = () => ({ status: 307, headers: { Location: inside.url } })
    expect(await post()).toMatchObject({ status: 307 })
    expect(inside.arrived).toEqual([])
    await inside.close()
  })

  test('that does not end is read no further', async () => {
    receiver.answer = () => ({ status: 200, body: 'x'.repeat(300_000) })
    expect((await post()).text.length).toBeLessThanOrEqual(64 * 1024)
  })

  test('that does not come is waited for a while only', { timeout: 60_000 }, async () => {
    receiver.answer = () => undefined
    await expect(post()).rejects.toThrow(/abort/i)
    expect(began).toBe(1)
  })
})

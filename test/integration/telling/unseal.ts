// A browser as the sender sees it: its keys, and opening what was sealed for it (RFC 8291 with the aes128gcm of RFC 8188).
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'

const SALT = 16
const TAG = 16

export class Browser {
  readonly #ecdh = createECDH('prime256v1')
  readonly #auth = randomBytes(16)

  constructor() {
    this.#ecdh.generateKeys()
  }

  get keys() {
    const encoded = (bytes: Buffer) => bytes.toString('base64url')
    return { p256dh: encoded(this.#ecdh.getPublicKey()), auth: encoded(this.#auth) }
  }

  /** salt 16, record size 4, length of the key 1, key of the sender, one record. */
  unseal(body: Buffer): string {
    const salt = body.subarray(0, SALT)
    const length = body.readUInt8(SALT + 4)
    const sender = body.subarray(SALT + 5, SALT + 5 + length)
    const record = body.subarray(SALT + 5 + length)
    const shared = this.#ecdh.computeSecret(sender)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#ecdh.getPublicKey(), sender])
    const ikm = Buffer.from(hkdfSync('sha256', shared, this.#auth, info, 32))
    const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
    const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
    const decipher = createDecipheriv('aes-128-gcm', key, nonce)
    decipher.setAuthTag(record.subarray(-TAG))
    const opened = Buffer.concat([decipher.update(record.subarray(0, -TAG)), decipher.final()])
    // The record ends with a 2 and as many noughts as one likes.
    return opened.subarray(0, opened.lastIndexOf(2)).toString()
  }
}

/** What a service of browsers checks: whose token it is, and for whom. Answers what it claims. */
export function vapidClaims(authorization: string, publicKey: string): Record<string, unknown> {
  const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) }
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
  const isRight = verify('sha256', Buffer.from(`${header}.${claims}`), signer, Buffer.from(signature, 'base64url'))
  if (key !== publicKey || !isRight) throw new Error('not the signature of this key')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}

// A small PNG with a stroke on transparent ground, as a drawn signature is.

import { crc32, deflateSync } from 'node:zlib'

const IN_THE_MIDDLE = 60
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Says what a picture says of itself, and holds none. */
export function brokenPicture(): Uint8Array<ArrayBuffer> {
  return picture().map((byte, at) => (at > IN_THE_MIDDLE ? 0x55 : byte))
}

export function picture(width = 180, height = 60): Uint8Array<ArrayBuffer> {
  const row = (y: number) => [0, ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat()]
  const bytes = Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat())
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, colour with transparency.
  header.set([8, 6], 8)
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(bytes)),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixel(x: number, y: number): number[] {
  const isInk = Math.abs(y - 30 - 18 * Math.sin(x / 14)) < 2.5
  return [20, 24, 60, isInk ? 255 : 0]
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

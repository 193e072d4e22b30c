// The signatures that were drawn under a request, as pictures inside of the sheet. One that cannot be read is left out: the
// name stands there in any case.

import { inflateSync } from 'node:zlib'
import { readContent } from '../../records/files.ts'
import type { RequestView } from '../../records/request-view.ts'
import type { Proof } from '../../records/trail.ts'

/** Data URLs by the id of the file. */
export type Drawings = ReadonlyMap<string, string>

export async function drawingsOf(folder: string, { tasks }: RequestView, { files }: Proof): Promise<Drawings> {
  const seats = tasks.flatMap(({ groups }) => groups.flatMap((group) => group.seats))
  const drawn = new Set(seats.flatMap(({ signature }) => (signature ? [signature] : [])))
  const found = await Promise.all(
    files
      .filter(({ id }) => drawn.has(id))
      .map(async ({ id, type, sha256 }): Promise<[string, string][]> => {
        const bytes = await readContent(folder, sha256)
        return bytes && isPicture(type, bytes) ? [[id, `data:${type};base64,${bytes.toString('base64')}`]] : []
      }),
  )
  return new Map(found.flat())
}

const MOST_PIXELS = 4_000_000

function isPicture(type: string, bytes: Buffer): boolean {
  try {
    return type === 'image/png' ? isPng(bytes) : isJpeg(bytes)
  } catch {
    return false
  }
}

const PNG_HEADER = 8
const CHUNK_HEADER = 8
const CHECKSUM = 4
/** By the kind of colour: how many values a pixel has. */
const VALUES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** As pictures are that were drawn on a screen: eight bits, from top to bottom, and all of it there. */
function isPng(bytes: Buffer): boolean {
  const data: Buffer[] = []
  for (let at = PNG_HEADER; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const content = bytes.subarray(at + CHUNK_HEADER, at + CHUNK_HEADER + length)
    if (bytes.toString('latin1', at + 4, at + CHUNK_HEADER) === 'IDAT') data.push(content)
    at += CHUNK_HEADER + length + CHECKSUM
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, colour, interlaced] = [bytes[24], bytes[25], bytes[28]]
  const values = VALUES[colour ?? -1]
  if (depth !== 8 || interlaced !== 0 || !values || width * height > MOST_PIXELS) return false
  const size = height * (1 + width * values)
  return size > 0 && inflateSync(Buffer.concat(data), { maxOutputLength: size }).length === size
}

const MARKER = 0xff
/** Frames that every reader knows: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
const SCAN = 0xda

function isJpeg(bytes: Buffer): boolean {
  for (let at = 2; bytes[at] === MARKER; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === SCAN) return false
    if (FRAMES.has(marker)) {
      const [depth, height, width, values] = [
        bytes[at + 4],
        bytes.readUInt16BE(at + 5),
        bytes.readUInt16BE(at + 7),
        bytes[at + 9],
      ]
      const pixels = width * height
      return depth === 8 && pixels > 0 && pixels <= MOST_PIXELS && (values === 1 || values === 3)
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

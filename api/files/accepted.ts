// Which files are taken: by what they are, not by what they say they are. The name's ending must agree with the content.

import { fileTypeFromBuffer } from 'file-type'

type Kind = {
  readonly type: string
  /** What the first bytes may say. Text has no such bytes. */
  readonly found: readonly string[] | 'text'
}

const ZIP = 'application/zip'
/** The container of the older office programs. */
const OLE = 'application/x-cfb'
const OPEN_XML = 'application/vnd.openxmlformats-officedocument'
const MOVIES = ['video/mp4', 'video/quicktime', 'video/x-m4v']
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'

const KINDS: Readonly<Record<string, Kind>> = {
  png: itself('image/png'),
  jpg: itself('image/jpeg'),
  jpeg: itself('image/jpeg'),
  gif: itself('image/gif'),
  webp: itself('image/webp'),
  bmp: itself('image/bmp'),
  tif: itself('image/tiff'),
  tiff: itself('image/tiff'),
  heic: { type: 'image/heic', found: ['image/heic', 'image/heif'] },
  // A few seconds of what drips or rattles. Both endings are used for what is inside of both.
  mp4: { type: 'video/mp4', found: MOVIES },
  mov: { type: 'video/quicktime', found: MOVIES },
  webm: itself('video/webm'),
  '3gp': itself('video/3gpp'),
  pdf: itself('application/pdf'),
  docx: zipped(`${OPEN_XML}.wordprocessingml.document`),
  xlsx: zipped(`${OPEN_XML}.spreadsheetml.sheet`),
  pptx: zipped(`${OPEN_XML}.presentationml.presentation`),
  odt: itself(`${OPEN_DOCUMENT}.text`),
  ods: itself(`${OPEN_DOCUMENT}.spreadsheet`),
  odp: itself(`${OPEN_DOCUMENT}.presentation`),
  // 电子发票 come as OFD.
  ofd: zipped('application/ofd'),
  doc: { type: 'application/msword', found: [OLE] },
  xls: { type: 'application/vnd.ms-excel', found: [OLE] },
  ppt: { type: 'application/vnd.ms-powerpoint', found: [OLE] },
  wps: { type: 'application/vnd.ms-works', found: [OLE] },
  et: { type: 'application/vnd.ms-excel', found: [OLE] },
  txt: { type: 'text/plain', found: 'text' },
  csv: { type: 'text/csv', found: 'text' },
}

function itself(type: string): Kind {
  return { type, found: [type] }
}

/** Written by programs that do not all put their parts where they can be recognised. */
function zipped(type: string): Kind {
  return { type, found: [type, ZIP] }
}

const INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])

/** Whether a browser may show it; everything else is only saved. */
export function mayBeShown(type: string): boolean {
  return INLINE.has(type)
}

/** The type of a file that is taken, or undefined. */
export async function typeOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined
  if (!kind) return undefined
  const found = await fileTypeFromBuffer(bytes)
  if (kind.found === 'text') return !found && isText(bytes) ? kind.type : undefined
  return found && kind.found.includes(found.mime) ? kind.type : undefined
}

/** UTF-8, or what older programs in China write. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && ['utf-8', 'gb18030'].some((encoding) => canBeRead(bytes, encoding))
}

function canBeRead(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const NAME_MOST = 200
const ENDING_KEPT = 10
const FOLDERS = /^.*[/\\]/s
/** Line ends and other controls, and marks that make a name read differently from what it is. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** The name without folders and unseen marks; a long one loses its middle, not its ending. */
export function fileName(sent: string): string {
  const name = Array.from(sent.replace(FOLDERS, '').replace(UNSEEN, '').trim())
  if (name.length <= NAME_MOST) return name.join('')
  const ending = name.slice(-ENDING_KEPT)
  return [...name.slice(0, NAME_MOST - ENDING_KEPT), ...ending].join('')
}

// Telling a browser that is closed (RFC 8030): what is told is sealed for that browser alone (RFC 8291) and signed with the
// keys of this system (RFC 8292). A browser shows a message that comes twice once: both have the same tag.

import webpush from 'web-push'
import type { Language } from '../../domain/words.ts'
import type { Database } from '../../records/database.ts'
import { forgetBrowsers } from '../../records/telling/browsers.ts'
import type { Addressed, Browser } from '../../records/telling/letters.ts'
import type { PushKeys } from '../../records/telling/push-keys.ts'
import type { Letter, NoticeKey } from '../../records/telling/send.ts'
import { Overtaken, Refused } from './attempt.ts'
import { pathTo } from './links.ts'
import { type Outside, type Posted, postOutside } from './outside.ts'

type Outcome = 'taken' | 'gone' | Error
type Way = Outside & { readonly publicUrl?: string | undefined; readonly pushKeys?: PushKeys | undefined }

/** How long the service of the browser keeps it for a device that is off. */
const KEPT_SECONDS = 24 * 3600
const GONE = [404, 410]
/** Whom the service may write to when something is wrong, where no address of ours is known. */
const NOBODY = 'https://houqin.invalid'

/** Sent when one of the person's browsers has taken it. */
export async function pushLetter(
  db: Database,
  { schoolId }: NoticeKey,
  letter: Letter,
  { browsers, language }: Extract<Addressed, { by: 'push' }>,
  way: Way,
): Promise<void> {
  if (!way.pushKeys) throw new Refused('no keys are set', { isForGood: true })
  const payload = written(letter, language)
  const outcomes: Outcome[] = []
  for (const browser of browsers) outcomes.push(await push(browser, payload, letter, way.pushKeys, way))
  await forgetBrowsers(
    db,
    schoolId,
    browsers.filter((_, index) => outcomes[index] === 'gone').map(({ id }) => id),
  )
  if (outcomes.includes('taken')) return
  const trouble = outcomes.find((outcome) => outcome instanceof Error)
  throw trouble ?? new Refused('the browser is gone', { isForGood: false, afterMs: 1 })
}

/** The page is a path: it opens where the browser has agreed to be told. */
function written(letter: Letter, language: Language): string {
  const { id, content } = letter
  return JSON.stringify({ id, title: content.subject[language], body: content.text[language], url: pathTo(letter) })
}

async function push(
  { endpoint, keys }: Browser,
  payload: string,
  { id }: Letter,
  { publicKey, privateKey }: PushKeys,
  way: Way,
): Promise<Outcome> {
  try {
    const details = webpush.generateRequestDetails({ endpoint, keys }, payload, {
      vapidDetails: { subject: subject(way), publicKey, privateKey },
      TTL: KEPT_SECONDS,
      urgency: 'high',
      topic: id.replaceAll('-', ''),
      contentEncoding: 'aes128gcm',
    })
    const headers = details.headers
    const answer = await postOutside(endpoint, { headers, body: details.body as Buffer }, way)
    if (GONE.includes(answer.status)) return 'gone'
    return answer.status >= 200 && answer.status < 300 ? 'taken' : refusal(answer)
  } catch (error) {
    if (error instanceof Overtaken) throw error
    return error as Error
  }
}

const LONGEST_WAIT_SECONDS = 3600

function refusal({ status, text, retryAfter }: Posted): Refused {
  const wait = Number(retryAfter)
  const isForGood = status < 500 && status !== 429
  const afterMs = wait > 0 ? { afterMs: Math.min(wait, LONGEST_WAIT_SECONDS) * 1000 } : {}
  return new Refused(`HTTP ${status} ${text}`.trim(), { isForGood, ...afterMs })
}

function subject({ publicUrl }: Way): string {
  return publicUrl?.startsWith('https:') ? publicUrl : NOBODY
}

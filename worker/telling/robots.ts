// Telling a group: one post to its robot, and whether the answer means yes.

import type { RobotAddress } from '../../records/telling/letters.ts'
import type { Letter } from '../../records/telling/send.ts'
import { Refused } from './attempt.ts'
import { linkTo } from './links.ts'
import { type Outside, type Posted, postOutside } from './outside.ts'
import { ROBOT_FORMS } from './robot-forms.ts'

const HEADERS = { 'Content-Type': 'application/json; charset=utf-8' }
const MINUTE_MS = 60_000

type Way = Outside & { readonly publicUrl?: string | undefined }

/** In Chinese: a group has no language of its own. */
export async function postToRobot(letter: Letter, robot: RobotAddress, { publicUrl, ...outside }: Way): Promise<void> {
  const { subject, text } = letter.content
  const isAbout = letter.requestId !== null
  const link = isAbout ? linkTo({ requestId: letter.requestId, taskId: null }, publicUrl) : undefined
  const { url, body } = ROBOT_FORMS[robot.kind](robot, { subject: subject.zh, text: text.zh, link }, Date.now())
  judge(await postOutside(url, { headers: HEADERS, body: JSON.stringify(body) }, outside))
}

/** "Too much in a minute" of WeCom, DingTalk and Feishu; and WeCom's and DingTalk's "busy". */
const TOO_MUCH = [45009, 130101, 11232]
const BUSY = [-1]

/** All three answer 200 also when they mean no. */
function judge({ status, text }: Posted): void {
  if (status !== 200) throw new Refused(`HTTP ${status}`, { isForGood: status < 500 && status !== 429 })
  const { codes, message } = read(text)
  if (codes.length > 0 && codes.every((code) => code === 0)) return
  const code = codes.find((one) => one !== 0)
  if (code === undefined) throw new Refused('the answer cannot be read', { isForGood: true })
  const said = message ? `${code}: ${message}` : String(code)
  if (TOO_MUCH.includes(code)) throw new Refused(said, { isForGood: false, afterMs: MINUTE_MS })
  throw new Refused(said, { isForGood: !BUSY.includes(code) })
}

function read(text: string): { codes: number[]; message: string } {
  const answer = parsed(text)
  const codes = [answer['errcode'], answer['StatusCode'], answer['code']].filter((code) => typeof code === 'number')
  const message = [answer['errmsg'], answer['StatusMessage'], answer['msg']].find((one) => typeof one === 'string')
  return { codes, message: typeof message === 'string' ? message : '' }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? { ...answer } : {}
  } catch {
    return {}
  }
}

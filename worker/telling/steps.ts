// The steps of sending one message, by whichever way it goes.

import { ApplicationFailure } from '@temporalio/common'
import type { NoticeSteps } from '../../activities/notices.ts'
import type { Database } from '../../records/database.ts'
import {
  type Letter,
  type NoticeKey,
  noteFailed,
  noteGivenUp,
  noteSent,
  takeNotice,
} from '../../records/telling/send.ts'
import { TRIAL } from '../../records/telling/trials.ts'
import { Attempt, asFailure, failureOf, hopeless, Overtaken } from './attempt.ts'
import { openMail } from './mail.ts'
import { pushLetter } from './push.ts'
import { postToRobot } from './robots.ts'
import type { TellingSettings } from './settings.ts'

export function noticeSteps(db: Database, settings: TellingSettings): { steps: NoticeSteps; close: () => void } {
  const mail = settings.mail && openMail(settings.mail, settings.publicUrl)

  async function send(letter: Letter, key: NoticeKey, attempt: Attempt): Promise<void> {
    const { to } = letter
    switch (to.by) {
      case 'mail':
        if (!mail) throw hopeless('no-mail-server')
        return mail.send(letter, to, attempt)
      case 'push':
        return pushLetter(db, key, letter, to, { ...settings, attempt })
      case 'robot':
        return postToRobot(letter, to.robot, { ...settings, attempt })
    }
  }

  const steps: NoticeSteps = {
    async sendNotice(key) {
      const letter = await takeNotice(db, key)
      if ('is' in letter) return untaken(letter)
      const attempt = new Attempt(db, key)
      try {
        await send(letter, key, attempt)
      } catch (error) {
        if (error instanceof Overtaken) return
        await noteFailed(db, key, failureOf(error, attempt))
        const failure = asFailure(error, attempt)
        // Who tries a way out is waiting for the answer.
        throw letter.kind === TRIAL ? ApplicationFailure.nonRetryable(failure.message) : failure
      }
      await surely(() => noteSent(db, key))
    },
    giveUpNotice: (key) => noteGivenUp(db, key),
  }
  return { steps, close: () => mail?.close() }
}

function untaken(taken: { readonly is: 'over' | 'unknown' } | { readonly is: 'early'; readonly ms: number }): void {
  if (taken.is === 'unknown') throw ApplicationFailure.nonRetryable('nobody knows whether it has left')
  if (taken.is === 'early') {
    throw ApplicationFailure.create({ message: 'the robot may not say more yet', nextRetryDelay: taken.ms })
  }
}

const NOTE_TRIES = 5
const NOTE_WAIT_MS = 500

/** What has left must be noted: a database that is away for a moment is waited for. */
async function surely(note: () => Promise<void>): Promise<void> {
  for (let left = NOTE_TRIES; ; left--) {
    try {
      return await note()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, NOTE_WAIT_MS * 2 ** (NOTE_TRIES - left)))
    }
  }
}

// How the school tells its people outside of these pages: robots of groups, and what could not be sent.

import { useText } from '../../lib/language.ts'
import { PartHead } from '../part-head.tsx'
import { FailedNotices } from './failed-notices.tsx'
import { Robots } from './robots.tsx'
import './telling.css'
import { WORDS } from './words.ts'

export function TellingPart() {
  const t = useText(WORDS)
  return (
    <>
      <PartHead name="telling" />
      <p className="soft admin-lead">{t('lead')}</p>
      <Robots />
      <FailedNotices />
    </>
  )
}

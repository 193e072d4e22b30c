// Who one is at the school, and in which language one reads.

import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { roleWords } from '../../domain/desk/words.ts'
import { type Language, useLanguage, useSay, useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { useKeepPreferences } from '../request/preferences.ts'
import { Section } from '../ui/section.tsx'
import { WORDS } from './account-words.ts'
import { LANGUAGES } from './languages.ts'

export function ProfileCard({ me }: { me: Me }) {
  const t = useText(WORDS)
  return (
    <Section title={me.person.name} actions={<LanguageChoice />}>
      <dl className="account-facts">
        <div>
          <dt>{t('department')}</dt>
          <dd>{me.department?.name ?? t('noDepartment')}</dd>
        </div>
        <div>
          <dt>{t('roles')}</dt>
          <dd>
            <Roles me={me} />
          </dd>
        </div>
      </dl>
      <Places me={me} />
    </Section>
  )
}

function Roles({ me }: { me: Me }) {
  const t = useText(WORDS)
  const say = useSay()
  if (me.roles.length === 0) return t('noRoles')
  const names = new Map(me.departments.map(({ id, name }) => [id, name]))
  return me.roles.map(({ role, departmentId }) => {
    const department = departmentId && names.get(departmentId)
    const title = say(roleWords(role))
    return (
      <span key={`${role} ${departmentId ?? ''}`} className="ui-tag account-role">
        {department ? t('ofDepartment', { role: title, department }) : title}
      </span>
    )
  })
}

/** The bar of a phone has no room for these. */
function Places({ me }: { me: Me }) {
  const t = useText(WORDS)
  return (
    <p className="account-places">
      <Link to="/duty">{t('duty')}</Link>
      {me.may?.visitors && <Link to="/visitors">{t('visitors')}</Link>}
      {me.may?.overview && <Link to="/overview">{t('overview')}</Link>}
      {me.may?.admin && <Link to="/admin">{t('admin')}</Link>}
    </p>
  )
}

/** Kept on the device and with the account. */
function LanguageChoice() {
  const t = useText(WORDS)
  const { language, choose } = useLanguage()
  const keepPreferences = useKeepPreferences()
  const change = (wanted: Language) => {
    choose(wanted)
    void keepPreferences({ language: wanted }).catch(() => undefined)
  }
  const options = LANGUAGES.map(({ value, label }) => ({ value, label: <span lang={value}>{label}</span> }))
  return <Segmented aria-label={t('language')} value={language} options={options} onChange={change} />
}

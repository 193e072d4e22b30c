// Where a return goes, with the people who wait there, and how it goes on afterwards, in words.

import { Radio } from 'antd'
import { useId } from 'react'
import type { Resume } from '../../domain/desk/task.ts'
import { useSay, useText } from '../lib/language.ts'
import type { Ability, RequestView, Task } from '../lib/types.ts'
import { WORDS } from './act-words.ts'

export type Return = { readonly to?: string; readonly resume?: Resume }

type Properties = {
  readonly ability: Ability
  readonly request: RequestView
  readonly task: Task
  readonly value: Return
  readonly onChange: (value: Return) => void
}

const WAYS_ON = {
  continue: ['goOnContinue', 'goOnContinueWhy'],
  'jump-back': ['goOnJump', 'goOnJumpWhy'],
} as const

export function ReturnChoice({ ability, request, task, value, onChange }: Properties) {
  const t = useText(WORDS)
  const id = useId()
  const targets = useTargets(ability, request, task)
  const ways = ability.resume ?? []
  return (
    <>
      <div className="act-field">
        <span id={`${id}-to`} className="act-label">
          {t('returnTo')}
        </span>
        <Radio.Group
          className="act-choices"
          aria-labelledby={`${id}-to`}
          value={value.to}
          options={targets}
          onChange={({ target }) => onChange({ ...value, to: target.value as string })}
        />
      </div>
      {ways.length > 1 && (
        <div className="act-field">
          <span id={`${id}-on`} className="act-label">
            {t('howOn')}
          </span>
          <Radio.Group
            className="act-choices"
            aria-labelledby={`${id}-on`}
            value={value.resume}
            options={ways.map((way) => ({ value: way, label: <Reasoned texts={WAYS_ON[way]} /> }))}
            onChange={({ target }) => onChange({ ...value, resume: target.value as Resume })}
          />
        </div>
      )}
    </>
  )
}

function Reasoned({ texts: [what, why] }: { texts: (typeof WAYS_ON)[Resume] }) {
  const t = useText(WORDS)
  return (
    <>
      {t(what)}
      <span className="soft act-why">{t(why)}</span>
    </>
  )
}

/** What is not chosen is what happens when nothing is said: the nearest step back, and all over again from there. */
export function firstReturn({ to = [], resume = [] }: Ability): Return {
  const nearest = to.findLast(({ kind }) => kind === 'group') ?? to[0]
  return { ...(nearest ? { to: nearest.key } : {}), ...(resume[0] ? { resume: resume[0] } : {}) }
}

function useTargets({ to = [] }: Ability, { way, requester }: RequestView, { groups }: Task) {
  const t = useText(WORDS)
  const say = useSay()
  return to.map(({ key, kind, title }) => {
    const stage = way.find((each) => each.key === key)
    const group = groups.find((each) => each.key === key)
    const isForm = kind === 'stage' && !stage
    const name = isForm ? t('toForm') : say(title ?? stage?.title)
    const people =
      kind === 'group'
        ? (group?.seats ?? []).filter(({ state }) => state !== 'void').map(({ person }) => person.name)
        : (stage?.groups ?? []).flatMap((each) => each.people.map((person) => person.name))
    const names = [...new Set(isForm ? [requester.name] : people)].join(' · ')
    return { value: key, label: names ? t('targetWho', { title: name, people: names }) : name }
  })
}

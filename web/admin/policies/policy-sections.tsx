// The parts of a policy, each a card: what stands alone comes first, groups and lists of steps have their own.

import { Fragment } from 'react'
import { under } from '../../forms/path.ts'
import { Problems } from '../../forms/problems.tsx'
import type { NamedField } from '../../forms/schema.ts'
import { idOf, useFieldName, useProblemsAt, useScope } from '../../forms/scope.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { Data } from './policy.ts'
import { PolicyField, PolicyFields } from './policy-fields.tsx'
import { WORDS } from './words.ts'

type Properties = { readonly fields: readonly NamedField[]; readonly value: Data }

export function PolicySections({ fields, value }: Properties) {
  const t = useText(WORDS)
  const alone = fields.filter(({ widget }) => !isOwn(widget))
  const own = fields.filter(({ widget }) => isOwn(widget))
  return (
    <>
      <nav className="policy-contents" aria-label={t('sections')}>
        {own.map(({ name }) => (
          <Jump key={name} path={name} />
        ))}
      </nav>
      {alone.length > 0 && (
        <section className="card policy-card policy-general" aria-label={t('general')}>
          <h2>{t('general')}</h2>
          {alone.map((field) => (
            <PolicyField key={field.name} field={field} path={field.name} value={value[field.name]} />
          ))}
        </section>
      )}
      {own.map((field) => (
        <Fragment key={field.name}>
          <Card field={field} value={value[field.name]} />
        </Fragment>
      ))}
    </>
  )
}

function isOwn(widget: string): boolean {
  return widget === 'group' || widget === 'lines'
}

function Jump({ path }: { path: string }) {
  const id = idOf(useScope(), path)
  return (
    <a
      href={`#${id}-card`}
      onClick={(event) => {
        event.preventDefault()
        const card = document.getElementById(`${id}-card`)
        card?.scrollIntoView({ block: 'start' })
        card?.focus({ preventScroll: true })
      }}
    >
      {useFieldName(path)}
    </a>
  )
}

function Card({ field, value }: { field: NamedField; value: unknown }) {
  const say = useSay()
  const path = under('', field.name)
  const id = idOf(useScope(), path)
  const problems = useProblemsAt(path)
  const title = useFieldName(path)
  const { help } = field.schema.ui ?? {}
  const isGroup = field.widget === 'group'
  return (
    <section id={`${id}-card`} tabIndex={-1} className="card policy-card" aria-label={title}>
      <h2>{title}</h2>
      {help && <p className="form-help">{say(help)}</p>}
      {isGroup ? (
        <div data-problem={problems.length > 0 ? '' : undefined}>
          <Problems id={`${id}-problem`} problems={problems} />
          <PolicyFields schema={field.schema} path={path} value={value} />
        </div>
      ) : (
        <PolicyField field={field} path={path} value={value} />
      )}
    </section>
  )
}

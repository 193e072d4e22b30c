// A form that a signature may carry but need not: offered by its name.

import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSay, useText } from '../lib/language.ts'
import { processQuery } from '../lib/queries.ts'
import type { RequestView } from '../lib/types.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './act-words.ts'

type Properties = {
  readonly request: RequestView
  readonly form: string
  readonly isOpen: boolean
  readonly onChange: (isOpen: boolean) => void
}

export function FormChoice({ request, form, isOpen, onChange }: Properties) {
  const t = useText(WORDS)
  const say = useSay()
  const { data: process } = useSuspenseQuery(processQuery(request.process))
  const title = say(process.forms[form]?.title)
  return (
    <Button
      className="form-choice"
      icon={<Icon name={isOpen ? 'cross' : 'plus'} size={18} />}
      aria-expanded={isOpen}
      onClick={() => onChange(!isOpen)}
    >
      {t(isOpen ? 'dropForm' : 'addForm', { title })}
    </Button>
  )
}

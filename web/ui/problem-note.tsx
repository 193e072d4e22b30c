// Says in place what went wrong with a question to the api, and lets it be asked again.

import { Button } from 'antd'
import { useText } from '../lib/language.ts'
import { Problem, Unreachable } from '../lib/problem.ts'
import { Icon } from './icon.tsx'
import './ui.css'
import { WORDS } from './words.ts'

/** The sentence for an error: the api's own one, or that nobody could be asked. */
export function useProblemText(): (error: unknown) => string {
  const t = useText(WORDS)
  return (error) => {
    if (error instanceof Unreachable) return t('unreachable')
    return error instanceof Problem && error.message !== '' ? error.message : t('failed')
  }
}

export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText(WORDS)
  const textOf = useProblemText()
  if (!error) return null
  return (
    <div className="ui-problem" role="alert">
      <Icon name="warn" />
      <span>{textOf(error)}</span>
      {retry && (
        <Button size="small" onClick={retry}>
          {t('again')}
        </Button>
      )}
    </div>
  )
}

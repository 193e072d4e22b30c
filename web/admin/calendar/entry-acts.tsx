// What can be done with an entry of a list of the calendar: changed, or removed after a question.

import { App, Button } from 'antd'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { WORDS } from './words.ts'

type Properties = {
  readonly name: string
  /** What follows from removing it. */
  readonly text: string
  readonly edit: () => void
  readonly remove?: (() => Promise<void>) | undefined
}

export function EntryActs({ name, text, edit, remove }: Properties) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const { error, save } = useOfficeChange()
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk', { name }),
      content: text,
      okText: t('removeIt'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => {
        // Not waited for: another question may follow, about what moves.
        void save(async () => {
          await remove?.()
          return t('removed')
        })
      },
    })
  return (
    <>
      <span className="admin-holding-acts">
        <Button type="text" size="small" aria-label={t('editOf', { name })} onClick={edit}>
          {t('edit')}
        </Button>
        {remove && (
          <Button type="text" size="small" danger aria-label={t('removeOf', { name })} onClick={ask}>
            {t('removeIt')}
          </Button>
        )}
      </span>
      <ProblemNote error={error} />
    </>
  )
}

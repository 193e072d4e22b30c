// What is changed and not kept yet, in sentences, and the way to keep it. It stays at the foot of the window.

import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useText } from '../../lib/language.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ChangeList } from './change-list.tsx'
import { useDiff } from './use-diff.ts'
import type { Editing } from './use-editing.ts'
import { WORDS } from './words.ts'

export function SaveBar({ editing }: { editing: Editing }) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const diff = useDiff(editing)
  const [running, setRunning] = useState(false)
  if (!editing.isChanged) return null
  const discard = () =>
    void modal.confirm({
      title: t('discardAsk'),
      okText: t('discard'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: editing.discard,
    })
  const { changes, wrong } = diff
  return (
    <section className="policy-bar" aria-label={t('unsaved', { count: changes?.length ?? 0 })}>
      <div className="policy-bar-text" aria-live="polite">
        <strong>
          {changes === undefined && wrong === 0 && t('comparing')}
          {changes?.length === 0 && t('noDifference')}
          {changes && changes.length > 0 && t('unsaved', { count: changes.length })}
        </strong>
        {wrong > 0 && <span className="policy-wrong">{t('toMend', { count: wrong })}</span>}
        {changes && <ChangeList changes={changes} />}
        <Checkbox checked={running} onChange={({ target }) => setRunning(target.checked)}>
          {t('running')}
        </Checkbox>
        <ProblemNote error={editing.error} />
      </div>
      <div className="admin-acts">
        <Button onClick={discard}>{t('discard')}</Button>
        <Button type="primary" loading={editing.busy} onClick={() => void editing.save(running)}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}

// 单一来源: only one supplier can deliver. Which case it is, why, and a paper that shows it; every signer sees it.

import { Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import { FileField } from '../files/file-field.tsx'
import { isRecord } from '../forms/path.ts'
import { useSay, useText } from '../lib/language.ts'
import { FieldProblems } from './quote-parts.tsx'
import type { QuotesView } from './special-quote-matrix.tsx'
import { WORDS } from './words.ts'

export function SingleSource({ process, model, value, onChange, problems, disabled = false }: QuotesView) {
  const t = useText(WORDS)
  const say = useSay()
  const id = useId()
  const single = isRecord(value['single']) ? value['single'] : undefined
  const set = (changes: Readonly<Record<string, unknown>>) => onChange({ ...value, single: { ...single, ...changes } })
  const toggle = (isSingle: boolean) => {
    const { single: _before, ...others } = value
    onChange(isSingle ? { ...others, single: {} } : others)
  }
  const label = (name: string) => say(process.fields[`quotes.single.${name}`])
  return (
    <div className="quotes-single">
      <Checkbox checked={single !== undefined} disabled={disabled} onChange={({ target }) => toggle(target.checked)}>
        {t('singleOffer')}
      </Checkbox>
      {single && (
        <div className="quotes-single-fields">
          <label htmlFor={`${id}-category`}>{label('category')}</label>
          <Select
            id={`${id}-category`}
            disabled={disabled}
            value={typeof single['category'] === 'string' ? single['category'] : null}
            options={model.policy.quotes.singleCategories.map(({ key, title }) => ({ value: key, label: say(title) }))}
            onChange={(category: string) => set({ category })}
          />
          <FieldProblems problems={problems} field="single.category" />
          <label htmlFor={`${id}-reason`}>{label('reason')}</label>
          <Input.TextArea
            id={`${id}-reason`}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            disabled={disabled}
            value={typeof single['reason'] === 'string' ? single['reason'] : ''}
            onChange={({ target }) => set({ reason: target.value })}
          />
          <FieldProblems problems={problems} field="single.reason" />
          <span id={`${id}-file-name`}>{label('file')}</span>
          <FileField
            id={`${id}-file`}
            labelledBy={`${id}-file-name`}
            disabled={disabled}
            value={typeof single['file'] === 'string' ? [single['file']] : []}
            onChange={([file]) => set({ file })}
          />
          <FieldProblems problems={problems} field="single.file" />
        </div>
      )}
    </div>
  )
}

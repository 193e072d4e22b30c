// Small inputs that only policies have: a title in both languages, a key, a choice of several.

import { Input, Select } from 'antd'
import { useContext } from 'react'
import { isRecord, listOf, under, valueAt } from '../../forms/path.ts'
import { RootContext, useFieldName, useProblemsAt, useScope } from '../../forms/scope.ts'
import { spoken, type WidgetProps } from '../../forms/widget-props.ts'
import { useSay, useText } from '../../lib/language.ts'
import type { JsonSchema, Words } from '../../lib/types.ts'
import { SavedContext } from './saved.ts'
import { WORDS } from './words.ts'

export function WordsInput(props: WidgetProps) {
  const { value, set, disabled, schema, isWrong } = props
  const words = isRecord(value) ? value : {}
  const wrong = {
    zh: useProblemsAt(under(props.path, 'zh')).length > 0,
    en: useProblemsAt(under(props.path, 'en')).length > 0,
  }
  const isWhole = isWrong && !wrong.zh && !wrong.en
  const names = { zh: useFieldName(under(props.path, 'zh')), en: useFieldName(under(props.path, 'en')) }
  return (
    <div className="policy-words">
      {(['zh', 'en'] as const).map((language) => (
        <Input
          key={language}
          {...spoken(props)}
          id={language === 'zh' ? props.id : `${props.id}-en`}
          lang={language}
          aria-label={`${props.label ?? ''} ${names[language]}`.trim()}
          placeholder={names[language]}
          status={isWhole || wrong[language] ? 'error' : ''}
          disabled={disabled}
          maxLength={schema.properties?.[language]?.maxLength ?? 100}
          value={typeof words[language] === 'string' ? words[language] : ''}
          onChange={({ target }) => set({ ...words, [language]: target.value })}
        />
      ))}
    </div>
  )
}

/** A key that the records know already is left as it is. */
export function KeyInput(props: WidgetProps) {
  const { value, set, disabled, path, schema } = props
  const saved = useContext(SavedContext)
  const list = path.split('.').slice(0, -2).join('.')
  const isKept = listOf(valueAt(saved, list)).some((entry) => isRecord(entry) && entry['key'] === value)
  if (isKept) return <code className="policy-key">{String(value)}</code>
  return (
    <Input
      {...spoken(props)}
      className="policy-key"
      status={props.isWrong ? 'error' : ''}
      disabled={disabled}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={schema.maxLength ?? 50}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => set(target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, ''))}
    />
  )
}

/** Several of the entries of another list of the policy; none means all. */
export function SeveralInput(props: WidgetProps) {
  const t = useText(WORDS)
  const { value, set, disabled, schema, isWrong } = props
  const { process } = useScope()
  const options = useEntriesOf(schema)
  return (
    <Select
      {...spoken(props)}
      key={process.key}
      mode="multiple"
      className="form-select"
      status={isWrong ? 'error' : ''}
      disabled={disabled}
      placeholder={t('all')}
      value={[...listOf(value)]}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen) => set(chosen.length > 0 ? chosen : undefined)}
    />
  )
}

/** One of them. */
export function EntryInput(props: WidgetProps) {
  const { value, set, disabled, schema, isWrong, required } = props
  const { process } = useScope()
  const options = useEntriesOf(schema)
  return (
    <Select
      {...spoken(props)}
      key={process.key}
      className="form-select"
      status={isWrong ? 'error' : ''}
      disabled={disabled}
      allowClear={!required}
      value={typeof value === 'string' ? value : undefined}
      options={options}
      onChange={(chosen) => set(chosen)}
    />
  )
}

/** The entries of another list of the policy, as they stand in it now. */
function useEntriesOf({ ui }: JsonSchema): { value: string; label: string }[] {
  const say = useSay()
  const root = useContext(RootContext)
  return listOf(valueAt(root, ui?.from ?? ''))
    .filter(isKeyed)
    .map(({ key, title }) => ({ value: key, label: say(title) }))
}

function isKeyed(entry: unknown): entry is { key: string; title: Words } {
  return isRecord(entry) && typeof entry['key'] === 'string' && isRecord(entry['title'])
}

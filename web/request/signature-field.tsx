// With which signature one signs: the kept one, one drawn now, or none.

import { Checkbox, Radio } from 'antd'
import { lazy, Suspense, useId } from 'react'
import { useText } from '../lib/language.ts'
import { Waiting } from '../ui/waiting.tsx'
import { WORDS } from './act-words.ts'

const DrawingPad = lazy(async () => ({ default: (await import('./drawing-pad.tsx')).DrawingPad }))

export type Signing = {
  readonly how: 'kept' | 'draw' | 'none'
  readonly picture?: () => Promise<Blob>
  /** Keep what is drawn for the next time. */
  readonly keep: boolean
}

export function firstSigning(kept: string | undefined): Signing {
  return { how: kept ? 'kept' : 'none', keep: true }
}

type Properties = {
  readonly kept: string | undefined
  readonly value: Signing
  readonly onChange: (value: Signing) => void
  readonly problem: string | undefined
}

export function SignatureField({ kept, value, onChange, problem }: Properties) {
  const t = useText(WORDS)
  const id = useId()
  const options = [
    ...(kept ? [{ value: 'kept' as const, label: t('signatureKept') }] : []),
    { value: 'draw' as const, label: t('signatureDraw') },
    { value: 'none' as const, label: t('signatureNone') },
  ]
  const choose = (how: Signing['how']) => onChange({ how, keep: value.keep })
  const draw = (picture: Signing['picture']) =>
    onChange({ how: 'draw', keep: value.keep, ...(picture ? { picture } : {}) })
  return (
    <fieldset className="signature">
      <legend>{t('signature')}</legend>
      <Radio.Group
        optionType="button"
        options={options}
        value={value.how}
        onChange={({ target }) => choose(target.value as Signing['how'])}
      />
      {value.how === 'kept' && kept && (
        <img className="signature-kept" src={`/api/files/${kept}`} alt={t('signatureAlt')} />
      )}
      {value.how === 'draw' && (
        <Suspense fallback={<Waiting rows={3} />}>
          <DrawingPad onDrawn={draw} describedBy={problem ? id : undefined} />
          <Checkbox checked={value.keep} onChange={({ target }) => onChange({ ...value, keep: target.checked })}>
            {t('keepSignature')}
          </Checkbox>
        </Suspense>
      )}
      {problem && (
        <p id={id} className="act-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

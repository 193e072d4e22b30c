// A file on its way: how far it is, or that its way was broken off and goes on when it is touched.

import { Button } from 'antd'
import { useText } from '../lib/language.ts'
import { Problem } from '../lib/problem.ts'
import { Icon } from '../ui/icon.tsx'
import { isPicture, Picture } from './file-chip.tsx'
import { useLocalAddress } from './local-address.ts'
import type { Upload } from './use-uploads.ts'
import { WORDS } from './words.ts'

type Properties = { readonly item: Upload; readonly again: () => void; readonly drop: () => void }

export function UploadChip({ item, again, drop }: Properties) {
  const t = useText(WORDS)
  const { file, state, share, why } = item
  const address = useLocalAddress(isPicture(file.type) ? file : undefined)
  const percent = Math.round(share * 100)
  return (
    <span className="file-chip" data-state={state}>
      <span className="file-body">
        <Picture type={address === undefined ? '' : file.type} address={address ?? ''} />
        <span className="file-text">
          <span className="file-name">{file.name}</span>
          {state === 'sending' && (
            <>
              <span className="soft number">{t('sending', { share: percent })}</span>
              <progress className="file-progress" max={100} value={percent} aria-label={file.name} />
            </>
          )}
          {state === 'broken' && (
            <button type="button" className="file-again" onClick={again}>
              {t('broken')}
            </button>
          )}
          {state === 'refused' && (
            <span className="file-refused" role="alert">
              {why instanceof Problem && why.message ? why.message : t('failed')}
            </span>
          )}
        </span>
      </span>
      <Button
        type="text"
        aria-label={t('stop', { name: file.name })}
        icon={<Icon name="cross" size={18} />}
        onClick={drop}
      />
    </span>
  )
}

// Which keys the inbox knows.

import { Modal } from 'antd'
import { useText } from '../lib/language.ts'
import { WORDS } from './words.ts'

const KEYS = [
  { keys: ['J', '↓'], says: 'keysMove', more: ['K', '↑'] },
  { keys: ['Enter'], says: 'keysOpen' },
  { keys: ['X'], says: 'keysSelect' },
  { keys: ['Esc'], says: 'keysDrop' },
  { keys: ['/'], says: 'keysSearch' },
  { keys: ['?'], says: 'keysHelp' },
] as const

export function KeysHelp({ close }: { close: () => void }) {
  const t = useText(WORDS)
  return (
    <Modal open title={t('keys')} footer={null} width={400} onCancel={close}>
      <dl className="inbox-keys">
        {KEYS.map((line) => (
          <div key={line.says}>
            <dt>
              {[...line.keys, ...('more' in line ? line.more : [])].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(line.says)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

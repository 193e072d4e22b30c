// The address of a calendar that was just made: to copy, and as a picture for a phone.

import { App, Button, Input, QRCode } from 'antd'
import { copyText } from '../lib/copy-text.ts'
import { useText } from '../lib/language.ts'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './telling-words.ts'

const SIZE = 168

export function CalendarAddress({ address }: { address: string }) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(address)) void message.success(t('copied'))
    else void message.warning(t('copyFailed'))
  }
  return (
    <div className="telling-address">
      <div className="telling-address-line">
        <Input readOnly aria-label={t('address')} value={address} onFocus={({ target }) => target.select()} />
        <Button icon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
      <figure>
        {/* Who cannot see it has the address above. */}
        <span aria-hidden="true">
          <QRCode type="svg" value={address} size={SIZE} bordered={false} />
        </span>
        <figcaption className="soft">{t('scan')}</figcaption>
      </figure>
    </div>
  )
}

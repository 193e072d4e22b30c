// What the import has done, and the passwords of the new people, to be printed and cut apart.

import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { copyText } from '../../lib/copy-text.ts'
import { useText } from '../../lib/language.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Applied, Handed } from './import.ts'
import { WORDS } from './words.ts'

export function Result({ applied }: { applied: Applied }) {
  const t = useText(WORDS)
  const { added, changed, same, skipped, passwords } = applied
  return (
    <>
      <section className="card import-done" role="status">
        <span className="ui-empty-icon">
          <Icon name="check" size={28} />
        </span>
        <div>
          <h2>{t('done')}</h2>
          <p>{t('doneText', { added, changed, same, skipped })}</p>
          <Link to="/admin/$part" params={{ part: 'people' }}>
            {t('toPeople')}
          </Link>
        </div>
      </section>
      {passwords.length > 0 && <Passwords passwords={passwords} />}
    </>
  )
}

function Passwords({ passwords }: { passwords: readonly Handed[] }) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const copy = async () => {
    const lines = passwords.map(({ name, username, password }) => [name, username, password].join('\t'))
    if (await copyText(lines.join('\n'))) void message.success(t('copied'))
    else void message.warning(t('copyFailed'))
  }
  return (
    <section className="card import-passwords" aria-labelledby="import-passwords">
      <div className="ui-section-head">
        <h2 id="import-passwords">{t('passwords')}</h2>
        <span className="admin-acts">
          <Button icon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
            {t('copyAll')}
          </Button>
          <Button icon={<Icon name="print" size={18} />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </span>
      </div>
      <p className="soft import-screen">{t('passwordsText')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('password')}</th>
          </tr>
        </thead>
        <tbody>
          {passwords.map(({ row, name, username, password }) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              <td>{username}</td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

// The kept signature: looked at, drawn anew, removed.

import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../lib/language.ts'
import type { Me } from '../lib/types.ts'
import { useKeepPreferences } from '../request/preferences.ts'
import { sendDrawing } from '../request/send-drawing.ts'
import '../request/sign.css'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { WORDS } from './account-words.ts'
import { useChange } from './use-change.ts'

const DrawingPad = lazy(async () => ({ default: (await import('../request/drawing-pad.tsx')).DrawingPad }))

export function SignatureCard({ me }: { me: Me }) {
  const t = useText(WORDS)
  const [drawing, setDrawing] = useState(false)
  return (
    <Section title={t('signature')}>
      <p className="soft account-text">{t('signatureText')}</p>
      {drawing ? (
        <Drawing close={() => setDrawing(false)} />
      ) : (
        <Kept signature={me.preferences?.signature} draw={() => setDrawing(true)} />
      )}
    </Section>
  )
}

function Kept({ signature, draw }: { signature: string | undefined; draw: () => void }) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const { busy, error, run } = useChange()
  const keepPreferences = useKeepPreferences()
  const remove = () =>
    run(async () => {
      await keepPreferences({ signature: null })
      void message.success(t('signatureRemoved'))
    })
  return (
    <>
      {signature ? (
        <img className="signature-kept" src={`/api/files/${signature}`} alt={t('signatureAlt')} />
      ) : (
        <p className="account-none">{t('noSignature')}</p>
      )}
      <ProblemNote error={error} />
      <div className="account-buttons">
        <Button onClick={draw}>{t(signature ? 'drawAnew' : 'draw')}</Button>
        {signature && (
          <Button type="text" danger loading={busy} onClick={() => void remove()}>
            {t('removeSignature')}
          </Button>
        )}
      </div>
    </>
  )
}

function Drawing({ close }: { close: () => void }) {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const [picture, setPicture] = useState<() => Promise<Blob>>()
  const [missing, setMissing] = useState(false)
  const { busy, error, run } = useChange()
  const keepPreferences = useKeepPreferences()
  const save = () => {
    setMissing(!picture)
    if (!picture) return
    void run(async () => {
      await keepPreferences({ signature: await sendDrawing(await picture()) })
      void message.success(t('signatureKept'))
      close()
    })
  }
  return (
    <Suspense fallback={<Waiting rows={3} />}>
      <DrawingPad onDrawn={(drawn) => setPicture(() => drawn)} />
      {missing && (
        <p className="account-problem" role="alert">
          {t('drawFirst')}
        </p>
      )}
      <ProblemNote error={error} />
      <div className="account-buttons">
        <Button type="primary" loading={busy} onClick={save}>
          {t('keepSignature')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </Suspense>
  )
}

// Turns the telling of this browser on and off, and tries it.

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Switch } from 'antd'
import { useId, useState } from 'react'
import { useSay, useText, type Words } from '../lib/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { pushState, tryPush, turnPushOff, turnPushOn } from './push.ts'
import { WORDS } from './telling-words.ts'
import { useChange } from './use-change.ts'

const pushQuery = queryOptions({ queryKey: ['push'], queryFn: pushState })

const SAID = { on: 'browserOn', off: 'browserOff' } as const

export function BrowserPush() {
  const t = useText(WORDS)
  const id = useId()
  const client = useQueryClient()
  const { message } = App.useApp()
  const { data: state } = useQuery(pushQuery)
  const { busy, error, run } = useChange()
  const turn = (on: boolean) =>
    run(async () => {
      const next = await (on ? turnPushOn() : turnPushOff())
      if (next === 'unreached') {
        void message.warning(t('browserUnreached'))
        return
      }
      client.setQueryData(pushQuery.queryKey, next)
      if (next === (on ? 'on' : 'off')) void message.success(t(SAID[next]))
    })
  return (
    <div className="telling-part">
      <div className="telling-line">
        <div id={id}>
          <h3>{t('browser')}</h3>
          <p className="soft">
            {t(state === 'unable' ? 'browserUnable' : state === 'denied' ? 'browserDenied' : 'browserText')}
          </p>
        </div>
        <Switch
          aria-labelledby={id}
          checked={state === 'on'}
          loading={busy}
          disabled={state !== 'on' && state !== 'off'}
          onChange={(on) => void turn(on)}
        />
      </div>
      {state === 'on' && <TryIt />}
      <ProblemNote error={error} />
    </div>
  )
}

function TryIt() {
  const t = useText(WORDS)
  const say = useSay()
  const { message } = App.useApp()
  const { busy, error, run } = useChange()
  const [failure, setFailure] = useState<Words>()
  const send = () =>
    run(async () => {
      setFailure(undefined)
      const trial = await tryPush()
      if (trial.state === 'failed') setFailure(trial.failure ?? WORDS.testFailed)
      else void message.success(t('tested'))
    })
  return (
    <div className="telling-times">
      <Button loading={busy} onClick={() => void send()}>
        {t('test')}
      </Button>
      {failure && (
        <p className="account-problem" role="alert">
          {say(failure)}
        </p>
      )}
      <ProblemNote error={error} />
    </div>
  )
}

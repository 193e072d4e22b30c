// A policy that is being changed: what is not kept yet stays on the device; a newer version that somebody else has kept
// meanwhile is laid under it.

import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { get, post, put } from '../../lib/api.ts'
import { GivenUp } from '../../lib/given-up.ts'
import { forget, keep, kept } from '../../lib/kept.ts'
import { useText } from '../../lib/language.ts'
import { type FieldProblem, isProblem } from '../../lib/problem.ts'
import { type Moves, useAskAboutMoves } from '../moves/ask-about-moves.tsx'
import { refreshOffice } from '../office.ts'
import { isSame, laidOver } from './merge.ts'
import { type Data, type Note, type Policy, policyQuery, type Version } from './policy.ts'
import { WORDS } from './words.ts'

type Unsaved = { readonly version: number; readonly data: Data }

export type Editing = {
  /** The version that the changes are made to. */
  readonly policy: Policy
  readonly data: Data
  readonly isChanged: boolean
  /** It was found on the device. */
  readonly isKept: boolean
  readonly problems: readonly FieldProblem[]
  readonly error: unknown
  readonly busy: boolean
  readonly overtaken: Note | undefined
  readonly change: (data: Data) => void
  readonly restore: (version: Version) => void
  readonly discard: () => void
  /** `running`: its deadlines shall hold for requests under way too. */
  readonly save: (running: boolean) => Promise<void>
}

export function useEditing(newest: Policy): Editing {
  const t = useText(WORDS)
  const client = useQueryClient()
  const { message } = App.useApp()
  const ask = useAskAboutMoves()
  const name = `policy.${newest.process}`
  const [found] = useState(() => unsavedOf(name, newest))
  const [policy, setPolicy] = useState(newest)
  const [data, setData] = useState<Data>(found ?? newest.data)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [overtaken, setOvertaken] = useState<Note>()
  const isChanged = !isSame(data, policy.data)
  const change = useCallback(
    (next: Data) => {
      setData(next)
      keep(name, { version: policy.version, data: next } satisfies Unsaved)
    },
    [name, policy.version],
  )
  /** Without changes of one's own the newest version is simply shown. */
  useEffect(() => {
    if (newest.version === policy.version || isChanged) return
    setPolicy(newest)
    setData(newest.data)
  }, [newest, policy.version, isChanged])
  const start = (next: Policy) => {
    forget(name)
    setPolicy(next)
    setData(next.data)
    setProblems([])
    setError(undefined)
    setOvertaken(undefined)
  }
  const layOver = async () => {
    const theirs = await get<Policy>(`/admin/policies/${policy.process}`)
    client.setQueryData(policyQuery(policy.process).queryKey, theirs)
    const mine = laidOver(policy.data, data, theirs.data) as Data
    setPolicy(theirs)
    setData(mine)
    keep(name, { version: theirs.version, data: mine } satisfies Unsaved)
    setOvertaken(theirs.versions.find(({ version }) => version === theirs.version))
  }
  const send = async (running: boolean) => {
    const address = `/admin/policies/${policy.process}`
    if (running) await ask(await post<Moves>(`${address}/preview`, { data }))
    const body = { data, after: policy.version, ...(running ? { running } : {}) }
    const { version } = await put<{ version: number }>(address, body)
    const next = await get<Policy>(`/admin/policies/${policy.process}`)
    client.setQueryData(policyQuery(policy.process).queryKey, next)
    start(next)
    void message.success(t(running ? 'savedRunning' : 'saved', { version }))
    void refreshOffice(client)
    void client.invalidateQueries({ queryKey: ['process', policy.process] })
  }
  const save = async (running: boolean) => {
    setBusy(true)
    setError(undefined)
    try {
      await send(running)
    } catch (problem) {
      if (isProblem(problem, 'policy-changed')) await layOver().catch(setError)
      else if (isProblem(problem) && problem.fields.length > 0) setProblems(problem.fields.map(inPolicy))
      else if (!(problem instanceof GivenUp)) setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return {
    policy,
    data,
    isChanged,
    isKept: found !== undefined && isSame(found, data) && isChanged,
    problems,
    error,
    busy,
    overtaken,
    change,
    restore: (version) => {
      change(version.data)
      void message.info(t('restored', { version: version.version }))
    },
    discard: () => start(newest),
    save,
  }
}

function unsavedOf(name: string, { version, data }: Policy): Data | undefined {
  const found = kept<Unsaved>(name)?.value
  return found?.version === version && !isSame(found.data, data) ? found.data : undefined
}

/** The body of the question holds the policy as `data`. */
export function inPolicy(problem: FieldProblem): FieldProblem {
  const { field } = problem
  return field?.startsWith('data.') ? { ...problem, field: field.slice('data.'.length) } : problem
}

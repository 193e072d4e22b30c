// The signing of one approval: what is typed for it, what is wrong with it, and the sending. What was typed outlives a refusal,
// a lost connection and a closed tab.

import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAllArrived } from '../files/use-all-arrived.ts'
import { newKey } from '../lib/api.ts'
import { forget, keep, kept } from '../lib/kept.ts'
import { useText } from '../lib/language.ts'
import { type FieldProblem, Problem } from '../lib/problem.ts'
import type { Ability, Me, RequestView, Task, Verdict } from '../lib/types.ts'
import { useProblemText } from '../ui/problem-note.tsx'
import { WORDS } from './act-words.ts'
import { firstReturn } from './return-choice.tsx'
import type { SignProblem, Typed } from './sign-dialog.tsx'
import { firstSigning } from './signature-field.tsx'
import { type Acted, type ActInput, useAct } from './use-act.ts'
import type { Draft } from './use-draft.ts'
import { useSignature } from './use-signature.ts'

type Overtaken = Extract<Acted, { how: 'overtaken' }>
export type Signed = { readonly act: Verdict; readonly at: string }

type On = {
  readonly request: RequestView
  readonly task: Task
  readonly me: Me
  /** The form that a positive answer carries, when one is filled in. */
  readonly form: unknown
  readonly onFormProblems: (problems: readonly FieldProblem[]) => void
  /** Shows it as done, or not any more when it was refused. */
  readonly onShown: (signed: Signed | undefined) => void
  readonly draft: Draft
}

export function useSigning({ request, task, me, form, draft, onFormProblems, onShown }: On) {
  const t = useText(WORDS)
  const name = `opinion.${task.id}`
  const [ability, setAbility] = useState<Ability>()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<Typed>(() => ({
    opinion: kept<string>(name)?.value ?? '',
    signing: firstSigning(me.preferences?.signature),
    back: {},
  }))
  const [problem, setProblem] = useState<SignProblem>()
  const [overtaken, setOvertaken] = useState<Overtaken>()
  const [key, setKey] = useState(newKey)
  const [uploading, setUploading] = useState(false)
  const signatureOf = useSignature(me)
  const { busy, send } = useAct({ task, request, me, draft })
  const isHere = useIsHere()
  const leftBehind = useLeftBehind(request)
  const allArrived = useAllArrived()
  // A form may still be refused; a signature alone hardly ever is.
  const isAtOnce = form === undefined
  useEffect(() => {
    if (typed.opinion) keep(name, typed.opinion)
  }, [name, typed.opinion])

  const begin = (wanted: Ability) => {
    setAbility(wanted)
    setTyped((before) => ({ ...before, back: wanted.act === 'return' ? firstReturn(wanted) : {} }))
    setProblem(undefined)
    setKey(newKey())
    setOpen(true)
  }
  const close = () => setOpen(false)

  const confirm = async () => {
    if (!ability || !allArrived()) return
    const wrong = whatIsMissing(ability, typed)
    if (wrong) return setProblem(wrong === 'signature' ? { at: wrong, text: t('drawFirst') } : { at: wrong })
    setProblem(undefined)
    const signature = await drawn()
    if (signature === 'failed') return
    const signed = { act: ability.act, at: new Date().toISOString() }
    if (isAtOnce) show(signed)
    answer(signed, await send({ ...inputOf(ability, typed, form), ...signature }, key))
  }

  const drawn = async (): Promise<{ readonly signature?: string } | 'failed'> => {
    setUploading(true)
    try {
      const signature = await signatureOf(typed.signing)
      return signature ? { signature } : {}
    } catch (error) {
      setProblem({ at: 'all', error })
      return 'failed'
    } finally {
      setUploading(false)
    }
  }

  const show = (signed: Signed | undefined) => {
    setOpen(false)
    onShown(signed)
  }

  const answer = (signed: Signed, acted: Acted) => {
    if (acted.how === 'done') {
      forget(name)
      setOvertaken(undefined)
      return show(signed)
    }
    show(undefined)
    if (!isHere.current) return leftBehind(acted.how === 'failed' ? acted.error : acted.problem)
    if (acted.how === 'overtaken') return setOvertaken(acted)
    setOpen(true)
    tell(acted.error)
  }

  const tell = (error: unknown) => {
    if (!(error instanceof Problem)) return setProblem({ at: 'all', error })
    if (error.field === 'opinion' || error.field === 'signature') {
      return setProblem({ at: error.field, text: error.message })
    }
    if (form !== undefined && (error.fields.length > 0 || error.field === 'form')) {
      setOpen(false)
      return onFormProblems(error.fields.length > 0 ? error.fields : [{ code: error.code, message: error.message }])
    }
    setProblem({ at: 'all', error })
  }

  return { ability, open, typed, setTyped, problem, overtaken, busy: busy || uploading, begin, close, confirm }
}

function whatIsMissing({ opinion }: Ability, typed: Typed): 'opinion' | 'signature' | undefined {
  if (opinion === 'required' && typed.opinion.trim() === '') return 'opinion'
  return typed.signing.how === 'draw' && !typed.signing.picture ? 'signature' : undefined
}

function inputOf({ act }: Ability, { opinion, back }: Typed, form: unknown): ActInput {
  const written = opinion.trim()
  return {
    act,
    ...(written ? { opinion: written } : {}),
    ...(act === 'return' ? back : {}),
    ...(act === 'approve' && form !== undefined ? { form } : {}),
  }
}

function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}

/** Whoever has gone on to the next thing already is told that this one has failed. */
function useLeftBehind({ number, title }: RequestView): (error: unknown) => void {
  const t = useText(WORDS)
  const textOf = useProblemText()
  const { message } = App.useApp()
  return (error) => void message.error(t('leftBehind', { number, title, why: textOf(error) }), 0)
}

// The signing of one approval: what is typed for it, what is wrong with it, and the sending. What was typed outlives a refusal,
// a lost connection and a closed tab.

import { useEffect, useState } from 'react'
import { newKey } from '../lib/api.ts'
import { forget, keep, kept } from '../lib/kept.ts'
import { useText } from '../lib/language.ts'
import { type FieldProblem, Problem } from '../lib/problem.ts'
import type { Ability, Me, RequestView, Task, Verdict } from '../lib/types.ts'
import { WORDS } from './act-words.ts'
import { firstReturn } from './return-choice.tsx'
import type { SignProblem, Typed } from './sign-dialog.tsx'
import { firstSigning } from './signature-field.tsx'
import { type Acted, type ActInput, useAct } from './use-act.ts'
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
  readonly onSigned: (signed: Signed) => void
}

export function useSigning({ request, task, me, form, onFormProblems, onSigned }: On) {
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
  const { busy, send } = useAct({ task, request, me })
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
    if (!ability) return
    const wrong = whatIsMissing(ability, typed)
    if (wrong) return setProblem(wrong === 'signature' ? { at: wrong, text: t('drawFirst') } : { at: wrong })
    setProblem(undefined)
    const signature = await signed()
    if (signature === 'failed') return
    const acted = await send({ ...inputOf(ability, typed, form), ...signature }, key)
    answer(ability.act, acted)
  }

  const signed = async (): Promise<{ readonly signature?: string } | 'failed'> => {
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

  const answer = (act: Verdict, acted: Acted) => {
    if (acted.how === 'done') {
      forget(name)
      setOpen(false)
      setOvertaken(undefined)
      onSigned({ act, at: new Date().toISOString() })
    } else if (acted.how === 'overtaken') {
      setOpen(false)
      setOvertaken(acted)
    } else {
      tell(acted.error)
    }
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

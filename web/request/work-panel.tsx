// A task that is work: its form, and the button that sends it. A task may also be given back from here.

import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useAllArrived } from '../files/use-all-arrived.ts'
import { newKey } from '../lib/api.ts'
import { useSay, useText } from '../lib/language.ts'
import { type FieldProblem, Problem } from '../lib/problem.ts'
import type { Me, OpenedTask, RequestView, Task } from '../lib/types.ts'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ActBar } from './act-bar.tsx'
import { WORDS } from './act-words.ts'
import { CameBack } from './came-back.tsx'
import { OvertakenNote } from './overtaken-note.tsx'
import { isResultNear } from './progress/progress.ts'
import { ProgressPanel } from './progress/progress-panel.tsx'
import { SendError } from './say-dialog.tsx'
import { SigningDialog } from './signing-dialog.tsx'
import { firstForm, SavedNote, TaskForm } from './task-form.tsx'
import { type Acted, useAct } from './use-act.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { useLast } from './use-last.ts'
import { type Signed, useSigning } from './use-signing.ts'

export type PanelProps = {
  readonly request: RequestView
  readonly task: Task
  readonly draft: OpenedTask['draft']
  readonly start: OpenedTask['start']
  readonly me: Me
  /** Undefined: it was shown as done and is not. */
  readonly onDone: (done: Signed | undefined) => void
}

const NO_PROBLEMS: readonly FieldProblem[] = []

export function WorkPanel({ request, task, draft: kept, start, me, onDone }: PanelProps) {
  const t = useText(WORDS)
  const say = useSay()
  const complete = useLast(task.abilities.find(({ act }) => act === 'complete'))
  const formKey = complete?.form?.key
  const draft = useDraft(task.id, kept, firstForm(request, task, formKey ?? '', start))
  const work = useWork({ request, task, me, form: formKey ? draft.value : undefined, draft, done: onDone })
  const signing = useSigning({
    request,
    task,
    me,
    form: undefined,
    onFormProblems: work.setProblems,
    onShown: onDone,
    draft,
  })
  const back = task.abilities.filter(({ act }) => act !== 'complete')
  const overtaken = work.overtaken ?? signing.overtaken
  const [wantsForm, setWantsForm] = useState(kept !== undefined)
  const isFormOpen = wantsForm || isResultNear(task)
  return (
    <Section title={say(task.title)} actions={<SavedNote saved={draft.saved} task={task} me={me} />}>
      {overtaken && <OvertakenNote {...overtaken} task={overtaken.task ?? task} opinion={signing.typed.opinion} />}
      <CameBack request={request} task={task} />
      {task.progress && (
        <ProgressPanel
          request={request}
          task={task}
          progress={task.progress}
          me={me}
          fillIn={isFormOpen || task.abilities.length === 0 ? undefined : () => setWantsForm(true)}
        />
      )}
      {formKey && isFormOpen && (
        <Suspense fallback={<Waiting />}>
          <TaskForm request={request} me={me} form={formKey} draft={draft} problems={work.problems} />
        </Suspense>
      )}
      <SendError error={work.error} />
      {isFormOpen && task.abilities.length > 0 && (
        <ActBar note={work.problems.length > 0 ? t('check', { count: work.problems.length }) : undefined}>
          {back.map((ability) => (
            <Button key={ability.act} size="large" onClick={() => signing.begin(ability)}>
              {t(ability.act === 'complete' ? 'submit' : ability.act)}
            </Button>
          ))}
          {complete && (
            <Button
              type="primary"
              size="large"
              className="act-main"
              loading={work.busy}
              onClick={() => void work.send()}
            >
              {t('submit')}
            </Button>
          )}
        </ActBar>
      )}
      <SigningDialog signing={signing} request={request} task={task} me={me} />
    </Section>
  )
}

type Work = Pick<PanelProps, 'request' | 'task' | 'me'> & {
  readonly form: unknown
  readonly draft: Draft
  readonly done: (done: Signed) => void
}

function useWork({ request, task, me, form, draft, done }: Work) {
  const [key, setKey] = useState(newKey)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [error, setError] = useState<unknown>()
  const [overtaken, setOvertaken] = useState<Extract<Acted, { how: 'overtaken' }>>()
  const { busy, send } = useAct({ task, request, me, draft })
  const allArrived = useAllArrived()
  const submit = async () => {
    if (!allArrived()) return
    setProblems(NO_PROBLEMS)
    setError(undefined)
    const acted = await send({ act: 'complete', ...(form === undefined ? {} : { form }) }, key)
    if (acted.how === 'done') return done({ act: 'complete', at: new Date().toISOString() })
    if (acted.how === 'overtaken') return setOvertaken(acted)
    // What was refused is another intention once it is mended; what may have arrived is the same one.
    if (acted.error instanceof Problem) setKey(newKey())
    const fields = acted.error instanceof Problem ? acted.error.fields : NO_PROBLEMS
    if (fields.length > 0) setProblems(fields)
    else setError(acted.error)
  }
  return { busy, send: submit, problems, setProblems, error, overtaken }
}

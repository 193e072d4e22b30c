// An approval: the form that it may carry, and one button for each answer that this person may give.

import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useSay, useText } from '../lib/language.ts'
import type { FieldProblem } from '../lib/problem.ts'
import type { Ability } from '../lib/types.ts'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ActBar } from './act-bar.tsx'
import { WORDS } from './act-words.ts'
import { CameBack } from './came-back.tsx'
import { FormChoice } from './form-choice.tsx'
import { OvertakenNote } from './overtaken-note.tsx'
import { SigningDialog } from './signing-dialog.tsx'
import { firstForm, SavedNote, TaskForm } from './task-form.tsx'
import { useDraft } from './use-draft.ts'
import { useLast } from './use-last.ts'
import { useSigning } from './use-signing.ts'
import type { PanelProps } from './work-panel.tsx'

const NO_PROBLEMS: readonly FieldProblem[] = []

export function SignPanel({ request, task, draft: kept, start, me, onDone }: PanelProps) {
  const t = useText(WORDS)
  const say = useSay()
  const approve = useLast(task.abilities.find(({ act }) => act === 'approve'))
  const group = useLast(task.abilities.length > 0 ? task.groups.find(({ active }) => active) : undefined)
  const spec = approve?.form
  const [wantsForm, setWantsForm] = useState(kept !== undefined)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const draft = useDraft(task.id, kept, firstForm(request, task, spec?.key ?? '', start))
  // Once given, a form serves everybody who signs.
  const mayHaveForm = spec !== undefined && !spec.required && task.form === undefined
  const hasForm = spec !== undefined && (spec.required || (mayHaveForm && wantsForm))
  const form = hasForm ? draft.value : undefined
  const signing = useSigning({
    request,
    task,
    me,
    form,
    onFormProblems: setProblems,
    onShown: onDone,
    draft,
  })
  return (
    <Section
      title={say(group?.title ?? task.title)}
      actions={hasForm && <SavedNote saved={draft.saved} task={task} me={me} />}
    >
      {signing.overtaken && (
        <OvertakenNote {...signing.overtaken} task={signing.overtaken.task ?? task} opinion={signing.typed.opinion} />
      )}
      <CameBack request={request} task={task} />
      {mayHaveForm && <FormChoice request={request} form={spec.key} isOpen={wantsForm} onChange={setWantsForm} />}
      {hasForm && (
        <Suspense fallback={<Waiting />}>
          <TaskForm request={request} me={me} form={spec.key} draft={draft} problems={problems} isNamed />
        </Suspense>
      )}
      {task.abilities.length > 0 && (
        <ActBar note={problems.length > 0 ? t('check', { count: problems.length }) : undefined}>
          {ordered(task.abilities).map((ability) => (
            <AnswerButton key={ability.act} ability={ability} onClick={() => signing.begin(ability)} />
          ))}
        </ActBar>
      )}
      <SigningDialog signing={signing} request={request} task={task} me={me} />
    </Section>
  )
}

function AnswerButton({ ability: { act }, onClick }: { ability: Ability; onClick: () => void }) {
  const t = useText(WORDS)
  const isMain = act === 'approve'
  return (
    <Button size="large" type={isMain ? 'primary' : 'default'} className={isMain ? 'act-main' : ''} onClick={onClick}>
      {t(act === 'complete' ? 'submit' : act)}
    </Button>
  )
}

const ORDER: readonly Ability['act'][] = ['reject', 'return', 'approve']

/** What is done most stands last: under the thumb, and to the right. */
function ordered(abilities: readonly Ability[]): Ability[] {
  return abilities.toSorted((one, other) => ORDER.indexOf(one.act) - ORDER.indexOf(other.act))
}

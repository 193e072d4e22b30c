// A small form of the office over the page. What was typed stays when it could not be kept.

import { Button, Form, type FormInstance, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../lib/language.ts'
import { useKeyFor } from '../lib/use-key.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import './admin.css'
import { WORDS } from './form-words.ts'
import { useOfficeChange } from './use-office-change.ts'

type Saving<Typed> = {
  readonly initial?: Partial<Typed>
  /** Answers what is said when it is done. `key` is the same for every try of the same thing. */
  readonly save: (typed: Typed, keyFor: (body: unknown) => string) => Promise<string | undefined>
  readonly confirm?: string
  readonly onClose: () => void
  readonly children: ReactNode | ((form: FormInstance<Typed>) => ReactNode)
}
type Properties<Typed> = Saving<Typed> & { readonly open: boolean; readonly title: string }

export function FormDialog<Typed extends object>({ open, title, onClose, ...saving }: Properties<Typed>) {
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <DialogForm {...saving} onClose={onClose} />
    </Modal>
  )
}

function DialogForm<Typed extends object>({ initial, save, confirm, onClose, children }: Saving<Typed>) {
  const t = useText(WORDS)
  const [form] = Form.useForm<Typed>()
  const keyFor = useKeyFor()
  const change = useOfficeChange(form)
  const submit = async (typed: Typed) => {
    if (await change.save(() => save(typed, keyFor))) onClose()
  }
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      className="admin-form"
      // What is begun with is given whole; antd asks for it in a shape of its own.
      initialValues={initial as object}
      onFinish={(typed) => void submit(typed)}
    >
      {typeof children === 'function' ? children(form) : children}
      <ProblemNote error={change.error} />
      <div className="admin-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={change.busy}>
          {confirm ?? t('save')}
        </Button>
      </div>
    </Form>
  )
}

// One change of the office: its problems beside the fields of a form or at its foot, a word when it is done, lists asked anew.

import { useQueryClient } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { showFieldProblems } from '../account/field-problems.ts'
import { useChange } from '../account/use-change.ts'
import { GivenUp } from '../lib/given-up.ts'
import { refreshOffice } from './office.ts'

export function useOfficeChange(form?: FormInstance) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { busy, error, setError, run } = useChange()
  /** Answers whether it was done. `change` answers what is said then. */
  const save = async (change: () => Promise<string | undefined>): Promise<boolean> => {
    let done = false
    await run(async () => {
      try {
        const said = await change()
        done = true
        void refreshOffice(client)
        if (said) void message.success(said)
      } catch (problem) {
        if (problem instanceof GivenUp) throw problem
        setError(form ? showFieldProblems(form, problem) : problem)
      }
    })
    return done
  }
  return { busy, error, save }
}

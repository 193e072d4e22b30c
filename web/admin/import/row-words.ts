// What a row of the table does, field by field, in words.

import { useCallback } from 'react'
import { COLUMNS, type Column, headerOf } from '../../../domain/office/columns.ts'
import { useLanguage, useSay, useText } from '../../lib/language.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { ImportRow } from './import.ts'
import { WORDS } from './words.ts'

type Plain = Exclude<Column, 'roles' | 'name'>

const PLAIN = COLUMNS.filter((column): column is Plain => column !== 'roles' && column !== 'name')

type RowWords = {
  readonly wordsOf: (row: ImportRow) => readonly string[]
  readonly problemText: (problem: FieldProblem) => string
}

export function useRowWords(): RowWords {
  const t = useText(WORDS)
  const say = useSay()
  const { language } = useLanguage()
  const wordsOf = useCallback(
    ({ before, after, action }: ImportRow) => {
      if (!after || action === 'problem') return []
      const fields = (['name', ...PLAIN] as const).flatMap((column) => {
        const [was, is] = [before?.[column], after[column]]
        if (is === undefined || is === was || (action === 'add' && column === 'name')) return []
        const told = { field: headerOf(column, language), after: is || t('empty') }
        return [action === 'add' ? t('set', told) : t('changed', { ...told, before: was || t('empty') })]
      })
      const roles = after.roles?.map((role) => say(role)).join(t('between'))
      return roles ? [...fields, t('rolesAdded', { roles })] : fields
    },
    [t, say, language],
  )  const problemText = useCallback(
    ({ field, message }: FieldProblem) => {
      const column = COLUMNS.find((one) => one === field)
      return column ? t('set', { field: headerOf(column, language), after: message }) : message
    },
    [t, language],
  )
  return { wordsOf, problemText }
}

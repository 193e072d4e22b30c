// What a row of the table does, field by field, in words.

import { useCallback } from 'react'
import { COLUMNS, type Column, headerOf } from '../../../domain/office/columns.ts'
import { useLanguage, useSay, useText } from '../../lib/language.ts'
import type { ImportRow } from './import.ts'
import { WORDS } from './words.ts'

type Plain = Exclude<Column, 'roles' | 'name'>

const PLAIN = COLUMNS.filter((column): column is Plain => column !== 'roles' && column !== 'name')

export function useRowWords(): (row: ImportRow) => readonly string[] {
  const t = useText(WORDS)
  const say = useSay()
  const { language } = useLanguage()
  return useCallback(
    ({ before, after, action }) => {
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
  )
}

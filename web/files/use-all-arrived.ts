// Nothing is sent without a file that is still on its way.

import { App } from 'antd'
import { useText } from '../lib/language.ts'
import { useUploadsUnderWay } from './under-way.ts'
import { WORDS } from './words.ts'

/** Answers whether all files of the page are there; when not, it says so. */
export function useAllArrived(): () => boolean {
  const t = useText(WORDS)
  const { message } = App.useApp()
  const count = useUploadsUnderWay()
  return () => {
    if (count > 0) void message.warning(t('underWay', { count }))
    return count === 0
  }
}

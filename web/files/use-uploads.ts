// The files of one field that are on their way, or whose way was broken off.

import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '../lib/api.ts'
import { Unreachable } from '../lib/problem.ts'
import type { FileRef } from '../lib/types.ts'
import { beginUpload } from './under-way.ts'
import { type Attempt, upload } from './upload.ts'

export type Upload = {
  readonly key: string
  readonly file: File
  readonly share: number
  readonly state: 'sending' | 'broken' | 'refused'
  readonly why?: unknown
}
export type Uploads = {
  readonly items: readonly Upload[]
  readonly add: (files: readonly File[]) => void
  readonly again: (key: string) => void
  readonly drop: (key: string) => void
}

type Running = { readonly attempt: Attempt; readonly over: () => void }

export function useUploads(arrived: (file: FileRef) => void): Uploads {
  const [items, setItems] = useState<readonly Upload[]>([])
  const running = useRef(new Map<string, Running>())
  const newest = useRef({ items, arrived })
  useEffect(() => {
    newest.current = { items, arrived }
  })
  const change = useCallback((key: string, part: Partial<Upload>) => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)))
  }, [])
  const begin = useCallback(
    async (key: string, file: File) => {
      const attempt = upload(file, key, (share) => change(key, { share }))
      const over = beginUpload()
      running.current.set(key, { attempt, over })
      try {
        const sent = await attempt.done
        if (running.current.get(key)?.attempt !== attempt) return
        newest.current.arrived(sent)
        setItems((all) => all.filter((item) => item.key !== key))
      } catch (why) {
        change(key, { state: why instanceof Unreachable ? 'broken' : 'refused', why })
      } finally {
        over()
        if (running.current.get(key)?.attempt === attempt) running.current.delete(key)
      }
    },
    [change],
  )
  const add = useCallback(
    (files: readonly File[]) => {
      const started = files.map((file): Upload => ({ key: newKey(), file, share: 0, state: 'sending' }))
      setItems((all) => [...all, ...started])
      for (const { key, file } of started) void begin(key, file)
    },
    [begin],
  )
  const again = useCallback(
    (key: string) => {
      const item = newest.current.items.find((one) => one.key === key)
      if (!item || running.current.has(key)) return
      change(key, { state: 'sending', share: 0 })
      void begin(key, item.file)
    },
    [begin, change],
  )
  const drop = useCallback((key: string) => {
    stop(running.current, key)
    setItems((all) => all.filter((item) => item.key !== key))
  }, [])
  useEffect(() => {
    const back = () => {
      for (const { key, state } of newest.current.items) if (state === 'broken') again(key)
    }
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [again])
  useEffect(() => {
    const { current } = running
    return () => {
      for (const key of current.keys()) stop(current, key)
    }
  }, [])
  return { items, add, again, drop }
}

function stop(running: Map<string, Running>, key: string): void {
  const found = running.get(key)
  running.delete(key)
  found?.over()
  found?.attempt.stop()
}

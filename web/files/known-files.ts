// What a file is called and how large it is, by its id: told when it was sent, else read from the head of the answer.

import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { FileRef } from '../lib/types.ts'

function fileQuery(id: string) {
  return queryOptions({
    queryKey: ['file', id],
    queryFn: () => readHead(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

export function knowFile(client: QueryClient, { id, name, type, size }: FileRef): void {
  client.setQueryData(fileQuery(id).queryKey, { id, name, type, size })
}

export function useFile(id: string): FileRef | undefined {
  return useQuery(fileQuery(id)).data
}

export function addressOf(id: string): string {
  return `/api/files/${id}`
}

async function readHead(id: string): Promise<FileRef> {
  const { ok, headers } = await fetch(addressOf(id), { method: 'HEAD', credentials: 'same-origin' })
  if (!ok) return { id, name: '', type: '', size: 0 }
  return {
    id,
    name: nameFrom(headers.get('Content-Disposition') ?? ''),
    type: headers.get('Content-Type') ?? '',
    size: Number(headers.get('Content-Length') ?? 0),
  }
}

/** RFC 6266: the encoded name is the real one. */
function nameFrom(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]*)"/.exec(disposition)?.[1] ?? ''
}

// What may stand for somebody's hand: a small picture that the person has sent.

import { refuse } from '../domain/desk/refusal.ts'

const MOST_BYTES = 512 * 1024

export const NOT_DRAWN = refuse('signature-file', {
  field: 'signature',
  values: { limit: `${MOST_BYTES / 1024} KB` },
})

/** Part of a statement: whether the file is such a picture, sent by this person. */
export function isDrawnBy(file: string, person: string): string {
  return `EXISTS (SELECT FROM file f WHERE f.id = ${file}::uuid AND f.uploaded_by = ${person}
    AND f.type IN ('image/png', 'image/jpeg') AND f.size <= ${MOST_BYTES})`
}

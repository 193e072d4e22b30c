// What lists of requests can be asked for. Query strings are text.

import { z } from 'zod'
import { id, instantAsked } from './shapes.ts'

const SEARCH_MOST = 100
const KEY_MOST = 64

const key = z.string().min(1).max(KEY_MOST).exactOptional()
/** An empty text is no sum; a sum is one that the records can keep. */
const fen = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .exactOptional()

export const processAsked = key
export const searchAsked = z
  .string()
  .min(1)
  .max(SEARCH_MOST)
  .exactOptional()
  .meta({ description: 'Part of the number, the title or the name of who sent it' })

export const filterShape = {
  process: processAsked,
  status: z.enum(['open', 'closed', 'rejected', 'withdrawn', 'void']).exactOptional(),
  q: searchAsked,
  from: instantAsked.exactOptional().meta({ description: 'Sent at this instant or later' }),
  to: instantAsked.exactOptional().meta({ description: 'Sent before this instant' }),
  department: id.exactOptional(),
  requester: id.exactOptional().meta({ description: 'Sent by this person' }),
  stage: key.meta({ description: 'The stage that it stands in' }),
  mark: key,
  overdue: z.stringbool().default(false).meta({ description: 'Only those that should have been answered by now' }),
  minFen: fen,
  maxFen: fen,
  mine: z.stringbool().default(false).meta({ description: 'Only one’s own' }),
}

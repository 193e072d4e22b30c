// What a person chooses for themselves.

import { z } from 'zod'
import { CHANNELS, DIGESTS_MOST } from '../../domain/telling/choice.ts'
import { KINDS } from '../../domain/telling/kinds.ts'
import { changePreferences } from '../../records/preferences.ts'
import { route } from '../http/route.ts'
import { id } from '../openapi/shapes.ts'

const PHRASES_MOST = 30
const PHRASE_MOST = 200

const language = z.enum(['zh', 'en'])

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const channels = z.array(z.enum(CHANNELS)).max(CHANNELS.length)
const tellingShape = z
  .strictObject({
    kinds: z.partialRecord(z.enum(KINDS), channels).exactOptional(),
    quiet: z.tuple([time, time]).exactOptional().meta({ description: 'Between these times nothing is sent' }),
    digest: z
      .array(time)
      .max(DIGESTS_MOST)
      .exactOptional()
      .meta({ description: 'At these times one mail with a list instead of a mail for each; emergencies do not wait' }),
  })
  .meta({ id: 'TellingChoice', description: 'By which channels one is told of what; the rest is told as usual' })

export const preferencesShape = z
  .object({
    language: language.optional(),
    signature: id.optional().meta({ description: 'The drawn signature that the person signs with, a file' }),
    phrases: z.array(z.string()).optional().meta({ description: 'What the person often writes' }),
    telling: tellingShape.optional(),
  })
  .meta({ id: 'Preferences' })

export const preferences = route(
  {
    method: 'put',
    path: '/me/preferences',
    summary:
      'Choose a language, a signature to sign with, phrases, how to be told of what; what is left out stays as it is',
    tag: 'Sign-in',
    body: z
      .strictObject({
        language: language.exactOptional(),
        signature: id.nullable().exactOptional().meta({ description: 'A PNG or JPEG that one has sent; null: none' }),
        phrases: z.array(z.string().trim().min(1).max(PHRASE_MOST)).max(PHRASES_MOST).exactOptional(),
        telling: tellingShape.exactOptional(),
      })
      .meta({ id: 'PreferencesInput' }),
    answers: { 200: { description: 'As they are now', schema: z.object({ preferences: preferencesShape }) } },
    refuses: ['signature-file'],
  },
  async ({ body, actor, services: { db } }) => {
    const changed = await changePreferences(db, actor, body)
    return changed.ok ? { body: { preferences: changed.preferences } } : changed
  },
)

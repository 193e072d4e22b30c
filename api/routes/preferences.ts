// What a person chooses for themselves.

import { z } from 'zod'
import { changePreferences } from '../../records/preferences.ts'
import { route } from '../http/route.ts'
import { id } from '../openapi/shapes.ts'

const PHRASES_MOST = 30
const PHRASE_MOST = 200

const language = z.enum(['zh', 'en'])

export const preferencesShape = z
  .object({
    language: language.optional(),
    signature: id.optional().meta({ description: 'The drawn signature that the person signs with, a file' }),
    phrases: z.array(z.string()).optional().meta({ description: 'What the person often writes' }),
  })
  .meta({ id: 'Preferences' })

export const preferences = route(
  {
    method: 'put',
    path: '/me/preferences',
    summary: 'Choose a language, a signature to sign with, phrases; what is left out stays as it is',
    tag: 'Sign-in',
    body: z
      .strictObject({
        language: language.exactOptional(),
        signature: id.nullable().exactOptional().meta({ description: 'A PNG or JPEG that one has sent; null: none' }),
        phrases: z.array(z.string().trim().min(1).max(PHRASE_MOST)).max(PHRASES_MOST).exactOptional(),
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

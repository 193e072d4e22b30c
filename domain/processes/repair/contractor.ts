// Somebody from outside: in whose hands the repair was, or will be.

import type { z } from 'zod'
import { ui } from '../hints.ts'
import { optionalText, SHORT, written } from '../shapes.ts'

/** The fields that name them; what else is asked of them is added by the form. */
export const contractorFields = {
  name: written(SHORT).meta(ui({ widget: 'text', width: 'half' })),
  contact: optionalText(SHORT).meta(ui({ widget: 'text', width: 'half' })),
} satisfies z.core.$ZodShape

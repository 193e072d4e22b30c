// Where people open the system, for addresses that leave it.

import type { Request } from 'express'

/** As the settings say, else as the one who asks has come here. Without a slash at the end. */
export function publicUrlOf(req: Request, { publicUrl }: { readonly publicUrl?: string | undefined }): string {
  return (publicUrl ?? `${req.protocol}://${req.host}`).replace(/\/+$/, '')
}

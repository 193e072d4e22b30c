// Which of the two languages of the house somebody is answered in: ?lang= first, then what the browser asks for, else Chinese.

import type { Request } from 'express'
import type { Language } from '../../domain/words.ts'

export function languageOf(req: Request): Language {
  const wanted = req.query['lang']
  if (wanted === 'zh' || wanted === 'en') return wanted
  return req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh'
}

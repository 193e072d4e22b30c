// The worker's log: one stream for our parts and for the library's.

import { DefaultLogger, type LogLevel } from '@temporalio/worker'
import type { Logger } from 'pino'

const LEVELS: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/** What the library has to say from warnings up; its steady chatter is of no use to an office. */
export function libraryLogger(log: Logger): DefaultLogger {
  return new DefaultLogger('WARN', ({ level, message, meta }) => log[LEVELS[level]](meta ?? {}, message))
}

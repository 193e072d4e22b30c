// The library's part of the worker's log.

import { DefaultLogger, type LogLevel, makeTelemetryFilterString, type RuntimeOptions } from '@temporalio/worker'
import type { Logger } from 'pino'

const LEVELS: Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/**
 * What the library has to say from warnings up; of its inner part only errors: it warns of every call that it tries again.
 * Signals are ours: the library would stop its workers at once, in whatever order.
 */
export function libraryOptions(log: Logger): RuntimeOptions {
  return {
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => log[LEVELS[level]](meta ?? {}, message)),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
    shutdownSignals: [],
  }
}

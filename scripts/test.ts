// `npm test`: all tests, or those that the arguments name (`npm test -- --project unit`, `npm test -- purchase`). The
// last line of the output counts them; a run in which no test ran has failed.
import { parseCLI, startVitest, type Vitest } from 'vitest/node'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

// Leaving by process.exit lets the harness end the servers that it has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(3)])
const vitest = await startVitest('test', filter, { ...options, watch: false })
const counts = count(vitest)
await vitest.close()
if (counts.passed + counts.failed === 0) console.error('No test ran.')
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed > 0 || counts.passed === 0 || process.exitCode ? 1 : 0)

/** A file that cannot be loaded and an error outside of any test count as one failure each. */
function count({ state }: Vitest): Counts {
  const counts: Counts = { passed: 0, failed: state.getUnhandledErrors().length, skipped: 0 }
  for (const module of state.getTestModules()) {
    counts.failed += module.errors().length
    for (const test of module.children.allTests()) {
      const { state: result } = test.result()
      counts[result === 'pending' ? 'failed' : result] += 1
    }
  }
  return counts
}

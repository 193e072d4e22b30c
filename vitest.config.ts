// Which tests need what: `unit` needs nothing, `integration` gets a real PostgreSQL and a real Temporal server.
import { defineConfig } from 'vitest/config'

const SECOND = 1000

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['domain/**', 'records/**', 'workflows/**', 'activities/**', 'worker/**', 'api/**'],
    },
    env: { TZ: 'UTC' },
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/domain/**/*.test.ts', 'test/house/**/*.test.ts'],
          testTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/{integration,stories,faults}/**/*.test.ts'],
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
    ],
  },
})

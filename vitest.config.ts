// Which tests need what: `unit` needs nothing, `integration` gets a real PostgreSQL and a real Temporal server, `browser`
// the whole system as `npm start` starts it and a real Chromium.
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
          include: ['test/{domain,house,web}/**/*.test.ts'],
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
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/harness/global-setup.ts'],
          testTimeout: 240 * SECOND,
          hookTimeout: 120 * SECOND,
          // Where the machine is busy a click may come before the page is still. What failed first is printed all the same.
          retry: 1,
        },
      },
    ],
  },
})

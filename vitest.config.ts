import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two workers fit a two-core office machine.
    maxWorkers: 2,
    // Files share the modules of their worker: no test replaces a module, and most of the time went to loading them anew.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'apps/{web,cli}/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Starts one real PostgreSQL for the run; each test file gets a database of its own in it.
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          globalSetup: ['apps/server/src/test/global-setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})

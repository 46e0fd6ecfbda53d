import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    setupFiles: ['e2e/each-file.ts'],
    // One server and one browser at a time: the specs share its data, and a browser needs a core to itself.
    maxWorkers: 1,
    fileParallelism: false,
    // Files share the browser and the sessions of its users.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page that is slow is no failure; the second that is usual is short beside a server and a database at work.
    expect: { poll: { timeout: 15_000 } },
  },
})

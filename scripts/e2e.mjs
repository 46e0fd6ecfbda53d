// `npm run e2e`: the built product in a real browser. Starts the real server on a free port over data of its own, runs
// e2e/**/*.spec.ts against it, and stops it. All specs run in two groups at once, each with a server of its own, because a
// browser test waits half of its time; named ones (`npm run e2e -- month.spec.ts`) in one.
import { prepareBrowserTests, runSpecs, startTestServer } from './browser-tests.mjs'

const GROUPS = 2
const wanted = process.argv.slice(2)
const chromium = prepareBrowserTests()
const groups =
  wanted.length > 0
    ? [runGroup(wanted, 'inherit')]
    : Array.from({ length: GROUPS }, (_, at) => runGroup([`--shard=${at + 1}/${GROUPS}`], 'pipe'))
const ended = await Promise.allSettled(groups)
for (const { reason } of ended) if (reason) console.error(reason.message)
process.exit(ended.every(({ value }) => value === 0) ? 0 : 1)

async function runGroup(args, stdio) {
  const server = await startTestServer()
  try {
    const { status, printed } = await runSpecs({ chromium, url: server.url, args, stdio })
    // What a group printed comes in one piece.
    process.stdout.write(printed)
    return status
  } finally {
    await server.stop()
  }
}

// `npm run e2e`: the built product in a real browser. Starts the real server on a free port over data of its own,
// runs e2e/*.spec.ts against it, and stops it. Arguments go on to the test runner.
import { prepareBrowserTests, runSpecs, startTestServer } from './browser-tests.mjs'

const chromium = prepareBrowserTests()
const server = await startTestServer().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
let status = 1
try {
  status = runSpecs({ chromium, url: server.url, args: process.argv.slice(2) })
} finally {
  await server.stop()
}
process.exit(status)

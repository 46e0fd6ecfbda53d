// `npm start`: from a fresh clone to a running Tongtu. For a service call `node scripts/start.mjs` itself: it hands
// SIGTERM on to the server, which npm does not.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildWebIfStale, installIfStale, packagedNode, root, toolEnvironment } from './prepare.mjs'

installIfStale()
buildWebIfStale()
const server = spawn(packagedNode(), [path.join(root, 'apps/server/src/main.ts')], {
  stdio: 'inherit',
  env: toolEnvironment(),
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

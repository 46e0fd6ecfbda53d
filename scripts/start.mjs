// `npm start`: from a fresh clone to a running Tongtu. For a service call `node scripts/start.mjs` itself: it hands
// SIGTERM on to the server, which npm does not.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildWebIfStale, installIfStale, packagedNode, root, toolEnvironment } from './prepare.mjs'
import { serverFlags } from './server-flags.mjs'

installIfStale()
buildWebIfStale()
const server = spawn(packagedNode(), [...serverFlags, path.join(root, 'apps/server/src/main.ts')], {
  stdio: 'inherit',
  env: toolEnvironment(),
})
// On Windows a signal cannot be handed on, it would only kill; Ctrl-C reaches every process of the console by itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.platform !== 'win32' && server.kill(signal))
}
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

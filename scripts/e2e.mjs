// `npm run e2e`: the built product in a real browser. Starts the real server on a free port over data of its own,
// runs e2e/*.spec.ts against it, and stops it. Arguments go on to the test runner.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildWebIfStale, giveUp, installIfStale, packagedNode, root, toolEnvironment } from './prepare.mjs'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = process.env['CHROMIUM'] ?? browsers.find((file) => existsSync(file))
if (!chromium || !existsSync(chromium)) {
  giveUp(`没有找到浏览器${chromium ? ` ${chromium}` : ''}，请安装 Chromium，或用环境变量 CHROMIUM 指出它的位置`)
}
installIfStale()
buildWebIfStale()

const data = mkdtempSync(path.join(tmpdir(), 'tongtu-e2e-'))
const port = await freePort()
const url = `http://localhost:${port}`
const password = 'e2e-password'
const server = spawn(packagedNode(), [path.join(root, 'apps/server/src/main.ts')], {
  stdio: 'inherit',
  env: {
    ...toolEnvironment(),
    DATABASE_URL: '',
    TONGTU_DEMO: 'on',
    TONGTU_PORT: String(port),
    TONGTU_DATA: data,
    TONGTU_DEMO_PASSWORD: password,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  },
})
let status = 1
try {
  await ready()
  const args = ['run', '--config', 'e2e/vitest.config.ts', ...process.argv.slice(2)]
  const env = { ...toolEnvironment(), CHROMIUM: chromium, E2E_URL: url, E2E_PASSWORD: password }
  status =
    spawnSync('vitest', args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1
} catch (error) {
  console.error(error.message)
} finally {
  server.kill('SIGTERM')
  if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}
process.exit(status)

async function ready() {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (server.exitCode !== null) throw new Error('服务器没有启动，请看上面的错误')
    if (
      await fetch(`${url}/api/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await sleep(100)
  }
  throw new Error('服务器两分钟内没有应答')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

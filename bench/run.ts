// Lists the benches of this folder, or runs those whose name is given: npm run bench [-- parser]

import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const here = new URL('./', import.meta.url)
const benches = (await readdir(here)).filter((name) => name.endsWith('.bench.ts')).sort()
const wanted = process.argv.slice(2)
const chosen = benches.filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
if (chosen.length === 0)
  console.error(`没有这项测量，可选：${benches.map((name) => name.replace('.bench.ts', '')).join('、')}`)
let failed = chosen.length === 0
for (const name of chosen) {
  console.log(`\n== ${name.replace('.bench.ts', '')}`)
  // A process of its own for each: one bench leaves no warm code and no garbage to the next.
  const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(new URL(name, here))], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0

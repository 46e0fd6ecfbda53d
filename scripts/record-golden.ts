// Records the golden files of the plan parser anew. Every line that changes is explained in the commit.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { goldenRecord, parsePlan, readText } from '@tongtu/plan-parser'

const folder = new URL('../packages/plan-parser/golden/', import.meta.url)

for (const kind of ['good', 'bad'])
  for (const name of (await readdir(new URL(`${kind}/`, folder))).filter((entry) => !entry.endsWith('.json'))) {
    const target = new URL(`${kind}/${name.replace(/\.\w+$/u, '.json')}`, folder)
    const before = await readFile(target, 'utf8').catch(() => null)
    const bytes = await readFile(new URL(`${kind}/${name}`, folder))
    const after = goldenRecord(parsePlan(readText(bytes, name, name.endsWith('.md') ? 'md' : 'txt')))
    if (after === before) continue
    await writeFile(target, after)
    console.log(`${before === null ? 'new' : 'changed'}: ${kind}/${name}`)
  }

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
/** Requirements on indicators and targets that are built; what compares and ranks places comes with the assessment. */
const built = [...Array.from({ length: 31 }, (_, at) => at + 1), 35, 36, 37, 39, 40]

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* files(at)
    else if (/\.(test|spec|bench)\.tsx?$/.test(entry.name)) yield at
  }
}

it('every requirement that is built is carried by a test or a bench that names it', () => {
  const texts = ['packages', 'apps', 'e2e', 'bench'].flatMap((folder) =>
    [...files(path.join(root, folder))].map((file) => readFileSync(file, 'utf8')),
  )
  const missing = built.filter((number) => !texts.some((text) => new RegExp(`\\bR${number}\\b`).test(text)))
  expect(missing).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')

it('docs/dependencies.md has one line for each runtime dependency, and no other', () => {
  const files = globSync('{package.json,packages/*/package.json,apps/*/package.json}', { cwd: root })
  const used = files.flatMap((file) => {
    const { dependencies, optionalDependencies } = JSON.parse(read(file)) as PackageFile
    return Object.keys({ ...dependencies, ...optionalDependencies })
  })
  const told = [...read('docs/dependencies.md').matchAll(/^\| `(.+?)` \|/gmu)].map(([, name]) => name)
  expect(told.toSorted()).toEqual([...new Set(used)].filter((name) => !name.startsWith('@tongtu/')).toSorted())
})

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '..')
const book = parse(readFileSync(resolve(root, 'e2e/systems/systems.yaml'), 'utf8')) as {
  readonly systems: readonly { readonly no: number; readonly useCases?: readonly string[] }[]
}

it('every use case that a proof switches off is there under its name', () => {
  const named = book.systems.flatMap(({ no, useCases = [] }) => useCases.map((useCase) => ({ no, useCase })))
  expect(named.length).toBeGreaterThan(20)
  const missing = named.filter(({ useCase }) => {
    const [file = '', name = ''] = useCase.split('#')
    const source = resolve(root, 'apps/server/src', file)
    return !existsSync(source) || !new RegExp(`export (async )?function ${name}\\b`).test(readFileSync(source, 'utf8'))
  })
  expect(missing).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkFormula, readCatalogue } from '@tongtu/indicator'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderFormulasDoc } from './render-formulas-doc.ts'

const root = resolve(import.meta.dirname, '..')
const doc = readFileSync(resolve(root, 'docs/formulas.md'), 'utf8')

it('docs/formulas.md has the functions and refusals there are (else run: node scripts/write-formulas-doc.ts)', () => {
  expect(renderFormulasDoc(doc)).toBe(doc)
})

const names = readdirSync(resolve(root, 'indicators')).filter((name) => name.endsWith('.yaml'))
const files = names.map((name) => ({
  name,
  value: parse(readFileSync(resolve(root, 'indicators', name), 'utf8')),
}))
const read = readCatalogue(files)
const factsOf = 'catalogue' in read ? read.catalogue.factsOf : () => null
const examples = [...doc.matchAll(/^\| ([^（|]+)（([^）]+)） \| `([^`]+)` \|/gm)]

it('R21 has examples', () => expect(examples.length).toBeGreaterThan(15))

it.each(
  examples.map(([, name, unit, formula]) => [name!, unit!, formula!]),
)('R21 its example for %s in %s passes the checks: %s', (name, unit, formula) => {
  expect(checkFormula(formula, { defines: { name, unit }, factsOf }).problems.map(({ message }) => message)).toEqual([])
})

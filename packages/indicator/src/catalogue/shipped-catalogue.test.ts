import { metricDirection, metricKey } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { checkFormula } from '../formula/check/check-formula.ts'
import { provisionalUntil, releasedBy } from './release.ts'
import { shippedCatalogue } from './testing/shipped-catalogue.ts'

const catalogue = shippedCatalogue()
const { definitions, themes } = catalogue
const rowsOf = (place: string) =>
  definitions.flatMap(({ rows }) => rows.filter((row) => row.place === place).map(({ row }) => row))

describe('indicators/', () => {
  it('has themes that are read in one sitting', () => {
    for (const { id } of themes) {
      const count = definitions.filter(({ theme }) => theme === id).length
      expect(count, id).toBeGreaterThanOrEqual(5)
      expect(count, id).toBeLessThanOrEqual(15)
    }
  })

  it('defines every row of Lishui’s annex: 67 numbers, of which two have parts and one two values', () => {
    const rows = rowsOf('331100').filter((row) => row.startsWith('附件'))
    const numbers = Array.from({ length: 67 }, (_, at) => String(at + 1)).filter((no) => no !== '34')
    const expected = [...numbers, '12.1', '34.1', '34.2', '38']
    expect(rows.sort()).toEqual(expected.map((no) => `附件${no}`).sort())
  })

  it('defines what the other plans name', () => {
    for (const place of ['330213', '330383', '331000']) expect(rowsOf(place).length, place).toBeGreaterThan(20)
  })

  it('reckons ratios and gaps by formulas, of which each has the unit of its indicator', () => {
    const counted = definitions.filter(({ formula }) => formula !== null)
    expect(counted.length).toBeGreaterThan(30)
    for (const definition of counted) {
      const { name, unit, per } = definition
      const frame = { defines: { name, unit: unit ?? '', per }, factsOf: catalogue.factsOf }
      expect(checkFormula(definition.formula!, frame).problems, definition.id).toEqual([])
    }
  })

  it('averages a percentage only with weights, or from numerator and denominator', () => {
    for (const { id, unit, per, space, direction } of definitions)
      if (unit === '%' || per !== null)
        expect(
          ['weighted_mean', 'ratio_of_sums', 'none'].includes(space) || SUMMED.includes(id),
          `${id} ${space} ${direction}`,
        ).toBe(true)
  })

  it('says the same of a direction as the words of its name, where they say anything', () => {
    for (const { id, name, direction } of definitions) {
      const told = metricDirection(metricKey(name))
      if (told !== null && direction !== 'none' && direction !== 'within')
        expect(direction, `${id} ${name}`).toBe(told === 1 ? 'up' : 'down')
    }
  })

  it('has both values of the unemployment row, and the core under the digital economy', () => {
    expect(catalogue.find('surveyed-unemployment')?.alternatives).toEqual(['registered-unemployment'])
    expect(catalogue.partsOf('digital-economy-share').map(({ id }) => id)).toEqual(['digital-core-share'])
  })

  it('names the disputed definitions', () => {
    const variants = (id: string) => catalogue.find(id)?.variants.length
    expect([variants('litigation-rate'), variants('price-income'), variants('income-band-10-50')]).toEqual([3, 2, 2])
  })

  it('imports what a superior assesses, and says that nobody knows how', () => {
    const assessed = definitions.filter(({ source }) => source.kind === 'assessment')
    expect(assessed.map(({ id }) => id).sort()).toEqual([
      'digital-governance',
      'food-drug-satisfaction',
      'good-habits',
      'party-discipline',
      'social-integrity',
    ])
    for (const { formula, unverified } of assessed) {
      expect(formula).toBeNull()
      expect(unverified).toContain('source')
    }
  })
})

/** Shares of a greater whole, which add up over places, and an amount of a year. */
const SUMMED = ['export-share', 'gas-use']

describe('the release calendar', () => {
  it('dates a state of a period’s figure, and until when it is provisional', () => {
    const rd = catalogue.find('rd-intensity')!
    expect(releasedBy(rd, '2024', 'flash')).toBe('2025-02-28')
    expect(releasedBy(rd, '2024', 'final')).toBe('2025-09-30')
    expect(releasedBy(rd, '2024', 'preliminary')).toBeNull()
    expect(provisionalUntil(rd, '2024')).toBe('2025-09-30')
    expect(releasedBy(catalogue.find('gdp')!, '2024-Q3', 'preliminary')).toBe('2024-10-31')
    expect(provisionalUntil(catalogue.find('bus-speed')!, '2024')).toBeNull()
  })
})

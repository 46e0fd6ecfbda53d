import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textDocument } from '../../normalise/tables/text-fixture.ts'
import { indicatorsOf } from './table-fixture.ts'

const PLAN = '/work/shared/plans/lishui-2021-2025.txt'
const TRUTH = '/work/shared/gold/lishui.json'
const absent = !existsSync(PLAN) || !existsSync(TRUTH)

describe.skipIf(absent)(`a published table of 69 rows (skipped where ${PLAN} or its truth is absent)`, () => {
  it('gives every row, unit, category, attribute and cell as the hand-made truth has them', () => {
    const truth = JSON.parse(readFileSync(TRUTH, 'utf8')).indicators as Record<string, unknown>[]
    const { indicators, codes } = indicatorsOf(textDocument(readFileSync(PLAN, 'utf8')))
    expect(
      indicators.map(({ name, unit, category, attribute, values }) => ({
        name,
        unit,
        category,
        attribute,
        values: Object.fromEntries(values.map(({ period, raw }) => [period, raw])),
      })),
    ).toEqual(truth.map(({ name, unit, category, attribute, values }) => ({ name, unit, category, attribute, values })))
    expect(codes).toEqual([])
  })
})

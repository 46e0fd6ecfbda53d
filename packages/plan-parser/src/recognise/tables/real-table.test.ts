import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textDocument } from '../../normalise/tables/text-fixture.ts'
import { describeShared } from '../../testing/describe-shared.ts'
import { shared } from '../../testing/shared-folder.ts'
import { indicatorsOf } from './table-fixture.ts'

const PLAN = 'plans/lishui-2021-2025.txt'
const TRUTH = 'gold/lishui.json'

describeShared('a published table of 69 rows', [PLAN, TRUTH], () => {
  it('gives every row, unit, category, attribute and cell as the hand-made truth has them', () => {
    const truth = JSON.parse(readFileSync(shared(TRUTH), 'utf8')).indicators as Record<string, unknown>[]
    const { indicators, codes } = indicatorsOf(textDocument(readFileSync(shared(PLAN), 'utf8')))
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

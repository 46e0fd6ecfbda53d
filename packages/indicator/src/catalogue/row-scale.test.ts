import { Exact } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRow, inSeries, rowScale } from './row-scale.ts'
import { shippedCatalogue } from './testing/shipped-catalogue.ts'

const perHead = shippedCatalogue().find('gdp-per-capita')
const scaleOf = (unit: string | null) => rowScale(perHead, unit)

describe('the scale of a row', () => {
  it('is told where the row counts otherwise than its definition, however the unit says for one of what', () => {
    expect(['元', '元/人', null].map(scaleOf)).toEqual([null, null, null])
    expect(scaleOf('万元')).toEqual({ series: '元', row: '万元' })
    expect(scaleOf('万元/人')).toEqual({ series: '元/人', row: '万元/人' })
  })

  it('is none for another quantity and for a row without a definition', () => {
    expect(scaleOf('%')).toBeNull()
    expect(rowScale(null, '万元')).toBeNull()
  })

  it('says a figure both ways, to the last digit', () => {
    const scale = scaleOf('万元')
    expect(inSeries(new Exact('12.3456'), scale).toFixed()).toBe('123456')
    expect(inRow(new Exact('123456.7'), scale).toFixed()).toBe('12.34567')
    expect(inRow(new Exact('123456.7'), null).toFixed()).toBe('123456.7')
  })

  it('gives back what was typed, also between units whose quotient does not end', () => {
    const units = fc.constantFrom(['元', '万元'], ['亿元', '元'], ['公顷', '亩'], ['亩', '平方米'], ['%', '‰'])
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), units, (digits, places, [series, row = '']) => {
        const typed = new Exact(digits).div(10 ** places)
        const scale = { series: series ?? null, row }
        expect(inRow(inSeries(typed, scale), scale).toFixed()).toBe(typed.toFixed())
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseTargets } from './recognise-targets.ts'
import { cleanText, recogniseIn } from './targets-of.ts'

const words = fc.constantFrom(
  ...'到2025年|2026年6月底前|,|。|;|、|:|(|)|“|”|达到|突破|不低于|控制在|分别|其中|实现|力争|每年|建成|新增|全覆盖|翻番|清零|稳步下降|全省前列|以上|以内|左右|覆盖率|增加值|示范园区|项目|的|和|由|提高到|各县(市、区)|1|20|3.5|%|亿元|万人|个|家|公里/百平方公里|三分之二|十万|百亿|—|——|——\n|占GDP比重|2.0版|S203|《'.split(
    '|',
  ),
)
const prose = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

describe('recogniseTargets', () => {
  it('accepts any text and keeps ranges inside it', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const { from, to } of recogniseIn(text).targets) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('prints every figure inside its own range unless the figure is implied', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const { from, to, value, implied } of recogniseIn(text).targets) {
          if (value === null || implied) continue
          const quote = text.slice(from, to)
          expect(quote.includes(value) || /[一二两三四五六七八九十百千万亿]/.test(quote)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(recogniseIn(text)).toEqual(recogniseIn(text))
      }),
    )
  })

  it('reads only its range', () => {
    const text = '建成站点10座。建成站点20座。建成站点30座。'
    const { targets } = recogniseTargets(cleanText(text), { from: 8, to: 16 }, { planDue: '2027' })
    expect(targets.map(({ value }) => value)).toEqual(['20'])
  })

  it('finishes on a megabyte without an end of sentence', () => {
    for (const unit of [
      '1',
      '(',
      '“',
      '达到',
      '达到1个',
      '、',
      '新增1',
      '60%',
      '1,',
      '全覆盖',
      '到2025年',
      '1:提升',
      '——',
    ]) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
      expect(recogniseIn(text).targets.length).toBeLessThan(text.length)
    }
  }, 60_000)
})

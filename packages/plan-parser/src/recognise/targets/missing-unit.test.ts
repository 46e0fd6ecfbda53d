import { describe, expect, it } from 'vitest'
import { recogniseIn, targetsOf } from './targets-of.ts'

describe('figures without a unit', () => {
  it.each<[string, string]>([
    ['研发经费支出占GDP比重达到3.1', '研发经费支出占GDP比重 = 3.1%'],
    ['城镇登记失业率控制在4', '城镇登记失业率 <= 4%'],
    ['标准化学校创建率100。', '标准化学校创建率 = 100%'],
    ['力争60以上乡镇建成示范镇。', '乡镇建成示范镇比例 >= 60%'],
  ])('mends a lost per cent sign: %s', (sentence, expected) => {
    const { targets, diagnostics } = recogniseIn(sentence)
    expect(targetsOf(sentence)).toEqual([expected])
    expect(targets[0]!.repaired?.rule).toBe('lost-percent')
    expect(diagnostics[0]).toMatchObject({ code: 'TT-P-070', severity: 'warning' })
  })

  it.each([
    '城乡居民收入倍差缩小到1.8。',
    '万人成讼率低于60。',
    '居民收入与人均GDP之比达0.45。',
  ])('leaves a plain ratio alone: %s', (sentence) => {
    expect(recogniseIn(sentence)).toMatchObject({ targets: [{ unit: null, repaired: null }], diagnostics: [] })
  })

  it('takes a bare scale as money where the metric is money, and says so', () => {
    expect(targetsOf('固定资产投资突破500亿。')).toEqual(['固定资产投资 > 500亿元'])
    expect(recogniseIn('固定资产投资突破500亿。').diagnostics[0]?.code).toBe('TT-P-071')
  })

  it('makes no target of a bare number without a verb', () => {
    expect(targetsOf('热线12345。')).toEqual([])
  })
})

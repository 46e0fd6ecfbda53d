import { describe, expect, it } from 'vitest'
import { countyWorld } from '../formula/testing/county-world.ts'
import { prepareRule } from './prepare-rule.ts'
import { runRule } from './run-rule.ts'
import type { ValidationRule } from './validation-rule.ts'

const rule = (fields: Partial<ValidationRule>): ValidationRule => ({
  id: 'r1',
  title: '核定不大于自报',
  severity: 'error',
  left: '核定',
  operator: '≤',
  right: '自报',
  missing: 'skip-if-any',
  remedy: '核对两项。',
  ...fields,
})

function run(fields: Partial<ValidationRule>, readings: Record<string, string>, period = '2024') {
  const { host, factsOf } = countyWorld(readings)
  const { prepared, problems } = prepareRule(rule(fields), factsOf)
  if (!prepared) throw new Error(problems.map(({ message }) => message).join('\n'))
  return runRule(prepared, { place: '甲', period }, host)
}
const said = (...args: Parameters<typeof run>) => {
  const result = run(...args)
  return result.outcome === 'failed'
    ? result.finding.message
    : `${result.outcome} ${result.outcome === 'skipped' ? result.because : ''}`.trim()
}

describe('R36 a rule at a place and period', () => {
  it('names the cells, the figures, the rule and the remedy', () => {
    expect(run({}, { '核定 甲 2024': '12', '自报 甲 2024': '11' })).toEqual({
      outcome: 'failed',
      rule: 'r1',
      at: { place: '甲', period: '2024' },
      finding: {
        rule: 'r1',
        severity: 'error',
        place: '甲',
        period: '2024',
        cells: [
          { name: '核定', place: '甲', period: '2024', reading: '核定 甲 2024' },
          { name: '自报', place: '甲', period: '2024', reading: '自报 甲 2024' },
        ],
        segments: [
          { text: '2024年甲：核定 ' },
          { text: '12个', reading: '核定 甲 2024' },
          { text: '，应不大于 自报 ' },
          { text: '11个', reading: '自报 甲 2024' },
        ],
        message: '2024年甲：核定 12个，应不大于 自报 11个',
        remedy: '核对两项。',
      },
    })
  })

  it.each([
    ['=', '5', '5', true],
    ['=', '5', '5.0001', false],
    ['≠', '5', '5.0', false],
    ['>', '5', '5', false],
    ['≥', '5', '5', true],
    ['<', '4.999', '5', true],
    ['≤', '5.0000001', '5', false],
  ] as const)('%s of %s and %s', (operator, left, right, holds) => {
    const { outcome } = run({ operator }, { '核定 甲 2024': left, '自报 甲 2024': right })
    expect(outcome).toBe(holds ? 'passed' : 'failed')
  })

  it('shows what a side comes to, and a bare number in the unit it is held against', () => {
    expect(said({ left: '同比(GDP)', operator: '≤', right: '30' }, { 'GDP 甲 2024': '120', 'GDP 甲 2023': '60' })).toBe(
      '2024年甲：GDP 120亿元 ÷ 2023年GDP 60亿元 − 1 = 100%，应不大于 30%',
    )
    expect(
      said({ left: '利润', operator: '≤', right: 'GDP × 10%' }, { '利润 甲 2024': '20000', 'GDP 甲 2024': '10' }),
    ).toBe('2024年甲：利润 20000万元，应不大于 GDP 10亿元 × 10% = 1亿元')
  })
})

describe('R36 missing figures', () => {
  const one = { '核定 甲 2024': '12' }
  it('skip-if-any leaves the rule out and says why', () => {
    expect(said({ missing: 'skip-if-any' }, one)).toBe('skipped 2024年甲“自报”应报未报')
  })
  it('skip-if-all counts what is missing as zero, and says so', () => {
    expect(said({ missing: 'skip-if-all' }, one)).toBe('2024年甲：核定 12个，应不大于 自报 0个（自报缺数，按 0 计）')
    expect(said({ missing: 'skip-if-all' }, {})).toBe('skipped 2024年甲“核定”应报未报；2024年甲“自报”应报未报')
  })
  it('never runs it on nothing too', () => {
    expect(said({ missing: 'never' }, {})).toBe('passed')
    expect(said({ missing: 'never', operator: '>' }, {})).toBe(
      '2024年甲：核定 0个，应大于 自报 0个（核定、自报缺数，按 0 计）',
    )
  })
  it('a figure that a formula finds elsewhere is not missing', () => {
    expect(said({ left: '取先有(核定, 自报)' }, { '自报 甲 2024': '3' })).toBe('passed')
  })
  it('what stays undefined is left out whatever the strategy', () => {
    expect(said({ left: '利润 ÷ GDP', right: '5%', missing: 'never' }, { '利润 甲 2024': '1' })).toBe(
      'skipped 2024年甲“GDP”为 0，不能作除数',
    )
  })
})

describe('R36 pairs', () => {
  const pair = (operator: 'both-or-neither' | 'not-both', readings: Record<string, string>) =>
    said({ operator }, readings)
  const [own, other] = [{ '核定 甲 2024': '0' }, { '自报 甲 2024': '5' }]

  it('compulsory: both or neither; zero is a figure', () => {
    expect(pair('both-or-neither', {})).toBe('passed')
    expect(pair('both-or-neither', { ...own, ...other })).toBe('passed')
    expect(pair('both-or-neither', own)).toBe('2024年甲：核定 0个、自报 （应报未报），应同时填报')
  })
  it('compulsory: what is not owed is not asked for', () => {
    expect(pair('both-or-neither', { ...own, '自报 甲 2024': '不适用' })).toBe('skipped 2024年甲“自报”不适用')
  })
  it('exclusive: one at most', () => {
    expect(pair('not-both', own)).toBe('passed')
    expect(pair('not-both', { ...own, ...other })).toBe('2024年甲：核定 0个、自报 5个，只能填报一项')
  })
})

it.each([
  [{ right: '人口' }, 'TT-Y-022 第1列：比较的两边单位不同：“个”和“万人”'],
  [{ left: '核定 > 1' }, 'TT-Y-013 第1列：比较的两边要是一个数，这里是一个条件'],
  [{ left: '核定 +' }, 'TT-Y-008 第6列：“≤”前面缺一项'],
  [{ operator: 'not-both' as const, right: '核准' }, 'TT-Y-021 第13列：没有名为“核准”的指标'],
])('a rule that cannot be asked is refused: %o', (fields, message) => {
  const { problems, prepared } = prepareRule(rule(fields), countyWorld().factsOf)
  expect(prepared).toBeNull()
  expect(problems.map(({ code, message: words }) => `${code} ${words}`)).toEqual([message])
})

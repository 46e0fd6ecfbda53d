import { shiftPeriod } from '@tongtu/kernel'
import { describe, expect, it } from 'vitest'
import { rule } from '../testing/rules.ts'
import { bare, dated, digital, years } from '../testing/target-facts.ts'
import { earlyWarning, type WarningRule, warningNames, warningRules } from './early-warning.ts'
import { judge } from './judge.ts'

describe('R31: early warning', () => {
  it('R31: a monthly series that bends raises each level in its month, and none with one point', () => {
    // Rises 1.0 a month until 2024-06, then stands still; 60 are promised for December 2025.
    const readings = Array.from({ length: 24 }, (_, month) =>
      dated(shiftPeriod('2024-01', month), String(40 + Math.min(month, 5))),
    )
    const target = rule('bound', '>=', { metric: '覆盖面', value: '60', unit: '%' })
    const levels = readings.map(({ period }) => {
      const { warning } = judge({ ...bare(target, period, readings), settings: { window: 6 } })
      return [period, warning?.level ?? null] as const
    })
    const since = (level: string | null) => levels.find(([, one]) => one === level)?.[0]
    expect(levels.slice(0, 6).map(([, level]) => level)).toEqual(Array(6).fill(null))
    expect([since('blue'), since('orange'), since('red')]).toEqual(['2024-07', '2024-09', '2024-12'])
  })

  it('R31: one point alone warns of nothing, however far it lies behind its path', () => {
    const once = judge({ ...digital, readings: [dated('2024', '3.6')] })
    expect(once).toMatchObject({ status: 'off_track', warning: null })
    expect(once.forecast.reason?.words).toBe('只有1期，暂不判断趋势')
  })

  it('R31: the gravest level is shown with every reason', () => {
    const { warning } = judge({ ...digital, readings: years('3.2', '3.4', '3.5', '3.8', '4.1') })
    expect(warning).toEqual({
      level: 'red',
      rule: 'W02',
      reasons: ['距到期1年以内，按现有趋势难以达到', '按现有趋势到期难以达到', '明显落后于序时或年度轨迹'],
    })
    expect(warningNames[warning!.level]).toEqual({ word: '红', numeral: 'Ⅰ' })
  })

  it('R31: each level occurs', () => {
    const at = (...values: string[]) =>
      judge({ ...digital, due: '2027', path: [], base: dated('2020', values[0]!), readings: years(...values) }).warning
        ?.level
    const kept = rule('maintain', '=', { metric: 'PM2.5平均浓度', value: '23' }, { tolerance: '0.5' })
    expect(at('3.5', '3.8', '4.1', '4.4', '4.7')).toBeUndefined()
    expect(judge(bare(kept, '2021', years('23', '23.4'))).warning).toMatchObject({ level: 'blue', rule: 'W11' })
    expect(at('3.5', '3.6', '3.7', '3.7', '3.8')).toBe('orange')
    expect(at('3.5', '3.6', '3.7', '3.5', '4.6')).toBe('blue')
    expect(at('3.5', '3.4', '4.6', '3.5', '3.9')).toBe('yellow')
    expect(judge({ ...digital, period: '2025', readings: years('3', '3', '3', '3', '3', '4.9') }).warning?.level).toBe(
      'red',
    )
  })

  it('R31: a place may keep a table of its own', () => {
    const own: readonly WarningRule[] = [
      { id: 'X1', level: 'yellow', when: { pace: ['off_track'] }, words: '慢于序时' },
    ]
    expect(earlyWarning(judge(digital).standing, own)).toEqual({ level: 'yellow', rule: 'X1', reasons: ['慢于序时'] })
  })

  it('the table goes from the gravest to the mildest', () => {
    const order = ['red', 'orange', 'yellow', 'blue']
    const places = warningRules.map(({ level }) => order.indexOf(level))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(warningRules.map(({ id }) => id)).size).toBe(warningRules.length)
  })
})

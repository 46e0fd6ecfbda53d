import { Exact, shiftPeriod } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absent, measured } from '../reading/reading.ts'
import { bindDelegated } from '../target/delegated.ts'
import { setDirection } from '../target/direction.ts'
import type { TargetRule } from '../target/target-rule.ts'
import { anyFigure } from '../testing/numbers.ts'
import { row, rule } from '../testing/rules.ts'
import { bare, dated, digital, years } from '../testing/target-facts.ts'
import { judge } from './judge.ts'
import { statuses } from './status.ts'
import { statusRules } from './status-rules.ts'
import type { TargetFacts } from './target-facts.ts'

describe('R28: a verdict is met, pace, trend and forecast, each with formula, inputs, version and a sentence', () => {
  const verdict = judge(digital)

  it('R28: one sentence holds the whole', () => {
    expect(verdict.sentence).toBe(
      '2024年快报4.1%，比当年轨迹值4.5%低0.4个百分点，按最近两期变动2025年预计4.4%，难以达到5%。',
    )
    const four = judge({ ...digital, readings: [dated('2021', '3.2'), ...digital.readings] })
    expect(four.sentence).toBe('2024年快报4.1%，比当年轨迹值4.5%低0.4个百分点，按近4年趋势2025年预计4.4%，难以达到5%。')
  })

  it('says the path as finely as the distance to it, so that the two agree', () => {
    const { sentence } = judge({ ...digital, readings: digital.readings.map(({ period }) => dated(period, '4.48')) })
    expect(sentence).toContain('4.48%，比当年轨迹值4.5%低0.02个百分点')
    const path = digital.path.map((cell) => (cell.period === '2024' ? { ...cell, value: new Exact('4.47') } : cell))
    const readings = [dated('2023', '4.1'), dated('2024', '4.5')]
    expect(judge({ ...digital, readings, path }).sentence).toContain('4.5%，比当年轨迹值4.47%高0.03个百分点')
  })

  it('R28: each part says its own', () => {
    expect(verdict).toMatchObject({
      status: 'off_track',
      statusName: '滞后',
      rule: 'V14',
      provisional: true,
      version: 1,
    })
    expect(verdict.met.sentence).toBe('2024年数字经济核心产业增加值占GDP比重为4.1%，目标达到5%，低0.9个百分点，未达。')
    expect(verdict.pace).toMatchObject({
      formula: 'pace.time_proportional',
      version: 1,
      done: '0.4',
      expected: '0.666666666667',
      value: '0.6',
      path: '4.5',
      gap: '-0.4',
      light: 'off_track',
      sentence: '2024年比当年轨迹值4.5%低0.4个百分点，进度40%，序时66.7%，差26.7个百分点，慢于序时。',
    })
    expect(verdict.pace.inputs).toEqual([
      { name: '实际值', period: '2024', value: '4.1' },
      { name: '基期值', period: '2022', value: '3.5' },
      { name: '轨迹值（推算）', period: '2024', value: '4.5' },
      { name: '目标值', period: '2025', value: '5' },
    ])
    expect(verdict.trend).toMatchObject({
      slope: '0.3',
      movement: 'rising',
      good: true,
      sentence: '比2023年上升0.3个百分点，向好。',
    })
    expect(verdict.forecast).toMatchObject({
      formula: 'forecast.last_two',
      value: '4.4',
      outlook: 'unlikely',
      points: 3,
    })
  })

  it('R28: an interval is printed with its level', () => {
    const readings = years('3.0', '3.4', '3.5', '3.9', '4.1')
    expect(judge({ ...digital, readings }).forecast.sentence).toMatch(
      /^按近5年趋势2025年预计4\.4%（80%区间[34]\.\d%—4\.\d%），难以达到5%。$/,
    )
  })

  it('R28: the method of the pace is chosen by the plan and named in the part', () => {
    const chosen = judge({ ...digital, settings: { pace: 'open_sdg' } })
    expect(chosen.pace).toMatchObject({
      formula: 'pace.open_sdg',
      grade: { name: 'acceleration_needed' },
      light: 'at_risk',
    })
    expect(chosen.pace.sentence).toContain('有进展，需加快')
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  })
})

describe('R10: without a base', () => {
  it('R10: the level and the path are judged, the pace says why it is not', () => {
    const { pace, sentence, status } = judge({ ...digital, base: null })
    expect(pace).toMatchObject({ value: null, done: null, reason: { code: 'no_base', words: '无基期，不能计算进度' } })
    expect(pace.gap).toBe('-0.4')
    expect(sentence).toContain('比当年轨迹值4.5%低0.4个百分点')
    expect(status).toBe('off_track')
  })

  it('R10: nothing but one figure is at risk, since nothing speaks for it', () => {
    const verdict = judge(bare(digital.rule, '2023', [dated('2023', '3.8')]))
    expect(verdict).toMatchObject({ status: 'at_risk', rule: 'V21', warning: null })
    expect(verdict.sentence).toBe('2023年3.8%，比2025年目标5%低1.2个百分点，只有1期，暂不判断趋势。')
  })

  it('R10: a base that the plan names without a year serves the path, not the rates', () => {
    const from = { ...digital.rule, base: { value: '3.5' } } as TargetRule
    expect(judge({ ...digital, rule: from, base: null }).pace).toMatchObject({ done: '0.4', value: '0.6' })
    const rates = judge({ ...digital, rule: from, base: null, settings: { pace: 'un' } })
    expect(rates.pace.reason?.words).toBe('基期年份不详，不能计算年均变化')
  })

  it('R10: the first year of a way has no pace', () => {
    const early = { ...digital, period: '2022', readings: [dated('2022', '3.5')], base: dated('2021', '3.48') }
    expect(judge(early).pace).toMatchObject({ value: null, light: 'starting', reason: { code: 'starting_period' } })
    expect(judge(early)).toMatchObject({ status: 'on_track', rule: 'V20' })
  })
})

describe('R6: what is only to be kept is judged by its level', () => {
  const pm = (tolerance: string | null, value: string, period = '2023') =>
    judge({
      ...bare(
        rule(
          'maintain',
          '=',
          { metric: 'PM2.5平均浓度', value: '23', unit: '微克/立方米', row: row({ value: '23' }, { value: '23' }) },
          { tolerance },
        ),
        period,
        years('24', '23.6', '23.1', '23.4').slice(0, 3).concat(dated(period, value)),
      ),
      base: dated('2022', '23'),
    })

  it('R6: 23.4 against 23 is at risk within 0.5, off track without tolerance, and no pace is made up', () => {
    expect(pm('0.5', '23.4')).toMatchObject({ status: 'at_risk', met: { outcome: 'met_marginal' } })
    expect(pm('0', '23.4')).toMatchObject({ status: 'off_track', met: { outcome: 'not_met' }, rule: 'V09' })
    expect(pm('0', '22.8')).toMatchObject({ status: 'on_track' })
    const { pace, forecast, trend } = pm('0.5', '23.4')
    expect(pace).toMatchObject({ value: null, reason: { code: 'maintain', words: '保持型目标，只看是否保持' } })
    expect(forecast).toMatchObject({ value: null, outlook: null })
    expect(trend).toMatchObject({ movement: 'falling', good: true })
  })

  it('R6: a bound whose base is the target, or beyond it, is kept as well', () => {
    const limit = rule('bound', '<=', { metric: '万人成讼率', value: '80', unit: '件/万人' })
    const at = (base: string, value: string) =>
      judge({ ...bare(limit, '2023', [dated('2023', value)]), base: dated('2022', base) })
    expect(at('80', '79').pace.reason?.code).toBe('target_equals_base')
    expect(at('72', '75')).toMatchObject({ status: 'on_track', pace: { reason: { code: 'base_beyond_target' } } })
    expect(at('72', '81').status).toBe('off_track')
  })

  it('a range is kept from both sides', () => {
    const range = rule('range', 'range', { metric: '失业率', value: '3', valueTo: '6', unit: '%' })
    const at = (value: string) => judge(bare(range, '2023', [dated('2023', value)])).status
    expect(['3', '6', '6.5'].map(at)).toEqual(['on_track', 'on_track', 'off_track'])
  })
})

describe('R4: targets that are words', () => {
  const trend = rule('trend', 'qualitative', { metric: '群众满意度', words: '稳步提升', unit: '%' })

  it('R4: 稳步提升 is judged by its movement, and by nothing else', () => {
    const kept = judge(bare(trend, '2023', years('94', '95.1', '95.4', '95.3')))
    expect(kept).toMatchObject({ status: 'on_track', pace: { reason: { code: 'worded' } }, forecast: { value: null } })
    expect(judge(bare(trend, '2023', years('96', '95.1', '95', '95.3')))).toMatchObject({ status: 'off_track' })
    expect(judge(bare(trend, '2023', [dated('2023', '95')]))).toMatchObject({ status: 'no_data' })
  })

  it('R4: a place to keep is lost at once, a place to come to has time', () => {
    const at = (words: string, place: number) =>
      judge({
        ...bare(rule('rank', 'qualitative', { metric: '满意度位次', words }), '2023', [dated('2023', '95')]),
        context: { rank: { place, of: 11 } },
      }).status
    expect([at('保持在全省前列', 3), at('保持在全省前列', 4), at('进入全省前列', 4)]).toEqual([
      'on_track',
      'off_track',
      'at_risk',
    ])
  })

  it('R4: a state is reached once and for all, by evidence', () => {
    const state = rule('milestone', 'qualitative', { metric: '公共服务体系', words: '基本建成' })
    const at = (evidence: TargetFacts['context'], period = '2023') =>
      judge({ ...bare(state, period, []), ...(evidence && { context: evidence }) })
    expect(at({ evidence: { reached: true, text: '验收意见' } })).toMatchObject({
      status: 'completed',
      statusName: '完成',
    })
    expect(at({ evidence: { reached: false, text: '验收意见' } })).toMatchObject({ status: 'at_risk' })
    expect(at({ evidence: { reached: false, text: '验收意见' } }, '2025')).toMatchObject({ status: 'off_track' })
    expect(at(undefined)).toMatchObject({ status: 'no_data' })
  })

  it('a relative target waits for the figure that it is compared with', () => {
    const relative = rule('relative', '>=', {
      metric: '低保标准增幅',
      words: '不低于收入增幅',
      unit: '%',
      reference: { metric: '居民收入增幅', place: null },
    })
    const facts = bare(relative, '2023', [dated('2023', '6.1')])
    expect(judge(facts)).toMatchObject({ status: 'no_data', sentence: expect.stringContaining('缺参照值') })
    const given = (value: string) => judge({ ...facts, context: { reference: measured(value) } }).status
    expect([given('6'), given('7')]).toEqual(['on_track', 'at_risk'])
  })
})

it('R5: a delegated target has no verdict until it is set, then the verdict of what was set', () => {
  const delegated = rule('delegated', 'qualitative', { metric: '单位GDP能耗', words: '根据省定目标' })
  const facts = bare(delegated, '2023', years('0.4', '0.39', '0.38', '0.37'))
  expect(judge(facts)).toMatchObject({ status: 'no_data', pace: { reason: { code: 'awaiting_superior' } } })
  const set = (value: string) => {
    const bound = rule(
      'bound',
      '<=',
      { metric: '单位GDP能耗', value, unit: '吨标准煤/万元' },
      { rounding: { places: 2, judge: 'exact' } },
    )
    return judge({ ...facts, rule: bindDelegated(delegated, { rule: bound, source: '省发改委' }) })
  }
  expect(set('0.35')).toMatchObject({ status: 'on_track', forecast: { outlook: 'likely', value: '0.35' } })
  expect(set('0.3').status).toBe('off_track')
})

it('a promise of growth goes the way from its base to the level that it makes', () => {
  const growth = rule('growth', '>=', { metric: '居民收入', value: '50', unit: '%', base: '2020' })
  const facts = { ...bare(growth, '2023', years('40000', '44000', '48000', '52000')), context: { unit: '元' } }
  const { pace, status } = judge({ ...facts, base: dated('2020', '40000') })
  expect(pace).toMatchObject({ done: '0.6', expected: '0.6', value: '1' })
  expect(status).toBe('on_track')
  // The base that the rule names is found among what was measured.
  expect(judge(facts).pace).toEqual(pace)
})

describe('when it is due', () => {
  const at2025 = (value: string, state: 'flash' | 'final') =>
    judge({ ...digital, period: '2025', readings: [...digital.readings, dated('2025', value, state)] })

  it('met by a final figure is completed, by a 快报 not yet', () => {
    expect(at2025('5.1', 'final')).toMatchObject({
      status: 'completed',
      sentence: '2025年5.1%，比目标5%高0.1个百分点，达到目标。',
    })
    expect(at2025('5.1', 'flash')).toMatchObject({ status: 'on_track', rule: 'V03', provisional: true })
    expect(at2025('4.9', 'final')).toMatchObject({
      status: 'off_track',
      sentence: '2025年4.9%，比目标5%低0.1个百分点，未达到目标。',
      warning: { level: 'red', rule: 'W01' },
    })
  })

  it('met before is on track, unless it will not stay', () => {
    const kept = judge({ ...digital, readings: years('4', '4.4', '4.8', '5', '5.2') })
    expect(kept).toMatchObject({ status: 'on_track', rule: 'V12' })
    expect(kept.sentence).toBe(
      '2024年5.2%，比当年轨迹值4.5%高0.7个百分点，已提前达到目标，按近5年趋势2025年预计5.6%，有望保持达标。',
    )
    const lost = judge({ ...digital, readings: years('7.5', '7', '6.5', '5.8', '5.1') })
    expect(lost).toMatchObject({ status: 'at_risk', rule: 'V11' })
    expect(lost.sentence).toContain('难以保持达标')
  })
})

describe('R15: what was not measured', () => {
  it.each([
    ['blank', '应报未报', 'blue'],
    ['not_due', '未到期', null],
    ['suppressed', '依规不公开', null],
    ['not_applicable', '不适用', null],
  ] as const)('R15: %s is no data, in its own word', (kind, word, level) => {
    const readings = [dated('2023', '3.8'), { period: '2024', reading: absent(kind) }]
    const verdict = judge({ ...digital, readings })
    expect(verdict).toMatchObject({ status: 'no_data', statusName: '无数据' })
    expect(verdict.sentence).toContain(word)
    expect(verdict.warning?.level ?? null).toBe(level)
  })

  it('R15: a zero is a figure', () => {
    expect(judge({ ...digital, readings: [dated('2024', '0')] }).met.outcome).toBe('not_met')
  })
})

describe('R25: figures within a year', () => {
  it('R25: a cumulative figure goes by the path of its months and the same months of other years', () => {
    const months = ['2022-09', '2023-09', '2024-09'].map((period, index) => dated(period, String(60 + index * 6)))
    const verdict = judge({
      ...digital,
      rule: rule('bound', '>=', { metric: '技工培训人次', value: '120', unit: '万人次' }),
      period: '2024-09',
      readings: [...months, dated('2024-08', '70'), dated('2023', '90')],
      path: [{ period: '2024-09', value: new Exact(75), mark: 'interpolated', setByHand: false, because: null }],
      cumulative: true,
    })
    expect(verdict.trend.sentence).toBe('比2023年1—9月上升6万人次，向好。')
    expect(verdict.pace).toMatchObject({ done: null, gap: '-3', light: 'off_track', reason: { code: 'partial' } })
    expect(verdict.forecast.reason?.code).toBe('partial')
    expect(verdict.sentence).toBe('2024年1—9月72万人次，比当期轨迹值75万人次低3万人次，累计数不足全年，不推算到期值。')
  })

  it('R25: months of a level go on to the month in which the target is due', () => {
    const readings = Array.from({ length: 8 }, (_, back) => dated(shiftPeriod('2024-09', back - 7), String(40 + back)))
    const { forecast, trend } = judge(
      bare(rule('bound', '>=', { metric: '覆盖面', value: '60', unit: '%' }), '2024-09', readings),
    )
    expect(trend.sentence).toBe('近8个月平均每月上升1个百分点，向好。')
    expect(forecast).toMatchObject({ value: '62', outlook: 'likely' })
  })
})

describe('R29: lower is better', () => {
  it('R29: a fall is read as a rise is, with the words of a fall', () => {
    const down = rule('bound', '<=', { metric: '万人成讼率', value: '82', unit: '件/万人' })
    const facts = { ...bare(down, '2024', years('96', '93', '91', '88', '85')), base: dated('2020', '96') }
    const verdict = judge(facts)
    expect(verdict).toMatchObject({
      status: 'at_risk',
      pace: { done: '0.785714285714', expected: '0.8' },
      trend: { good: true },
    })
    expect(verdict.trend.sentence).toBe('近5年平均每年下降3件/万人，向好。')
    expect(verdict.forecast.sentence).toContain('能否降到82件/万人尚不确定')
  })

  it('R29: a mirrored target has the same verdict', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 0, max: 1000 }),
        fc.option(fc.integer({ min: 0, max: 1000 })),
        (all, aim, base) => {
          const side = (turn: (n: number) => number, towards: 'up' | 'down') => {
            const of = {
              ...rule('bound', towards === 'up' ? '>=' : '<=', { value: String(turn(aim)) }),
              direction: setDirection(towards, ''),
              // One per cent of a figure and of its mirror image differ.
              rounding: { places: null, judge: 'exact' as const },
            }
            const readings = years(...all.map((n) => String(turn(n))))
            const path = readings.map(({ period }, index) => ({
              period,
              value: new Exact(turn(aim)).minus((readings.length - index) * (towards === 'up' ? 1 : -1) * 300),
              mark: 'planned' as const,
              setByHand: false,
              because: null,
            }))
            return judge({
              ...bare(of, readings.at(-1)!.period, readings),
              due: '2027',
              path,
              base: base === null ? null : dated('2019', String(turn(base))),
            })
          }
          const [up, down] = [side((n) => n + 100_000, 'up'), side((n) => 101_000 - n, 'down')]
          expect([down.met.outcome, down.trend.good, down.forecast.outlook, down.pace.value]).toEqual([
            up.met.outcome,
            up.trend.good,
            up.forecast.outlook,
            up.pace.value,
          ])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a forecast stays within what can be', () => {
  it.each([
    ['coverage', { value: '100', unit: '%' }, ['60', '75', '88', '97'], '100'],
    ['milestone', { value: '0', words: '动态清零' }, ['6', '4', '2', '1'], '0'],
  ] as const)('of %s', (kind, stated, figures, end) => {
    const verdict = judge({
      ...bare(rule(kind, '=', stated), '2023', years(...figures)),
      base: dated('2020', figures[0]),
    })
    expect(verdict.forecast.value).toBe(end)
  })
})

describe('any target and any figures', () => {
  it('have a verdict, with figures or reasons, and a sentence without a gap', () => {
    const kinds: readonly TargetRule[] = [
      digital.rule,
      rule('bound', '<=', { value: '0', unit: '%' }),
      rule('maintain', '=', { value: '23' }),
      rule('range', 'range', { value: '3', valueTo: '6' }),
      rule('trend', 'qualitative', { words: '稳步下降' }),
      rule('rank', '<=', { value: '50' }),
      rule('milestone', 'qualitative', { words: '建成' }),
      rule('coverage', '>=', { value: '100', unit: '%' }),
      rule('growth', '>=', { value: '6', unit: '%' }),
      rule('growth', '>=', { value: '6', unit: '%', annual: true, base: '2020' }),
      rule('multiple', '>=', { value: '2', base: '2020' }),
      rule('delegated', 'qualitative', { words: '根据省定目标' }),
      rule('relative', '>=', { words: '不低于收入增幅' }),
    ]
    const reading = fc.oneof(
      anyFigure.map((value) => measured(value, 'preliminary')),
      fc.constantFrom('blank', 'not_applicable', 'not_due', 'suppressed').map(absent),
    )
    const period = fc.constantFrom('2020', '2021', '2022', '2023', '2024', '2025', '2026')
    const one = fc.record({ period, reading })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        period,
        fc.array(one, { maxLength: 8 }),
        fc.option(one),
        fc.boolean(),
        (of, at, readings, base, path) => {
          const verdict = judge({ ...bare(of, at, readings), base, path: path ? digital.path : [] })
          expect(statuses).toContain(verdict.status)
          for (const { sentence, reason } of [
            verdict.met,
            verdict.pace,
            verdict.trend,
            verdict.forecast,
            { ...verdict, reason: null },
          ]) {
            expect(sentence).toMatch(/^[^。]+。$/)
            expect(sentence).not.toMatch(/NaN|Infinity|null|undefined|，。|，，/)
            expect(reason?.words).not.toBe('')
          }
        },
      ),
    )
  })

  it('every row of the table of statuses has an id of its own, and the last one holds for all', () => {
    expect(new Set(statusRules.map(({ id }) => id)).size).toBe(statusRules.length)
    expect(statusRules.at(-1)?.when).toEqual({})
  })
})

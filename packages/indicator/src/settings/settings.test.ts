import { describe, expect, it } from 'vitest'
import { meets } from '../target/meets.ts'
import { ruleTerms, ruleWords } from '../target/rule-words.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import type { TargetRule } from '../target/target-rule.ts'
import { row, rule } from '../testing/rules.ts'
import { bare, dated, digital, years } from '../testing/target-facts.ts'
import { judge } from '../verdict/judge.ts'
import { settingsChanges } from './settings-changes.ts'
import { settingsProblems } from './settings-problems.ts'
import { evidenceAt, settledMilestones } from './settled-milestones.ts'
import { settledPath } from './settled-path.ts'
import { noSettings, type SetRule, type TargetSettings } from './target-settings.ts'

const of2025 = (made: TargetRule): MilestoneTarget[] => [{ period: '2025', rule: made, alternatives: [] }]
const settled = (made: TargetRule, settings: Partial<TargetSettings>, region: string | null = null): TargetRule =>
  settledMilestones(of2025(made), { ...noSettings, ...settings }, region)[0]!.rule
const inPlace = (set: SetRule, ground = '市政府〔2024〕3号') => ({
  milestones: [{ period: '2025', rule: set, ground, evidence: null }],
})
const problems = (made: TargetRule, settings: Partial<TargetSettings>) =>
  settingsProblems(of2025(made), { ...noSettings, ...settings })

const steady = rule('maintain', '<=', {
  metric: 'PM2.5平均浓度',
  value: '23',
  unit: '微克/立方米',
  row: row({ value: '23', comparator: '<=' }, { value: '23', comparator: '<=' }),
})
const rising = rule('trend', 'qualitative', { metric: '群众满意度', unit: '%', words: '稳步提升' })
const delegated = rule('delegated', 'qualitative', { metric: '单位GDP能耗降低率', unit: '%', words: '根据省定目标' })

describe('settings of a target', () => {
  it('R6: a tolerance makes a figure beside a kept one met at the margin, none makes it missed', () => {
    const at = (tolerance: string) => judge(bare(settled(steady, { tolerance }), '2024', [dated('2024', '23.4')]))
    expect(at('0.5').met.outcome).toBe('met_marginal')
    expect(at('0').met.outcome).toBe('not_met')
  })

  it('R3: the direction that a person sets turns the verdict, and what spoke against it is no doubt any more', () => {
    const conflicting = rule('bound', '=', { metric: '案件数', value: '80', unit: '件' })
    const reading = dated('2025', '72').reading
    expect(meets(settled(conflicting, { direction: 'down' }), reading).outcome).toBe('met')
    expect(meets(settled(conflicting, { direction: 'up' }), reading).outcome).toBe('not_met')
    expect(ruleTerms(settled(conflicting, { direction: 'up' }))).toContain('越高越好（人工设定）')
  })

  it('R16: rounding first or not is a setting, and the verdict says which', () => {
    const share = rule('bound', '>=', { metric: '合格率', value: '94.5', unit: '%' })
    const reading = dated('2025', '94.45').reading
    const exact = meets(settled(share, { rounding: { places: 1, judge: 'exact' } }), reading)
    const rounded = meets(settled(share, { rounding: { places: 1, judge: 'rounded' } }), reading)
    expect([exact.outcome, rounded.outcome]).toEqual(['not_met', 'met'])
    expect(exact.sentence).toContain('按原值判定，不先修约')
    expect(rounded.sentence).toContain('先修约为94.5再判定')
  })

  it('R4: words become another rule by a person, never a made-up figure', () => {
    const satisfaction = years('95.1', '95.4', '95.3')
    const verdict = (made: TargetRule) => judge(bare(made, '2022', satisfaction)).met.outcome
    const twice = { kind: 'trend', towards: 'up', against: 'previous', least: 1, of: 2 } as const
    expect(verdict(rising)).toBe('undecided')
    expect(verdict(settled(rising, inPlace(twice)))).toBe('met')
    expect(verdict(settled(rising, inPlace({ ...twice, least: 2 })))).toBe('not_met')

    const prices = rule('range', 'qualitative', { metric: '价格指数', unit: '%', words: '保持在合理区间' })
    const bounds = { kind: 'range', low: { value: '1', closed: true }, high: { value: '3', closed: false } } as const
    const now = dated('2025', '3').reading
    expect(meets(prices, now).reason).toBe('needs_bounds')
    expect(meets(settled(prices, inPlace(bounds)), now).outcome).toBe('not_met')
    expect(ruleWords(settled(prices, inPlace(bounds)))).toBe('不低于1%、低于3%')

    const front = rule('rank', 'qualitative', { metric: '发展指数', words: '保持全省前列' })
    const first10 = settled(front, inPlace({ kind: 'rank', within: { places: 10 }, peers: '全省' }))
    expect(meets(front, null, { rank: { place: 12, of: 90 } }).outcome).toBe('met')
    expect(meets(first10, null, { rank: { place: 12, of: 90 } }).outcome).toBe('not_met')
  })

  it('R4: evidence of a state holds from when it was found', () => {
    const state = rule('milestone', 'qualitative', { metric: '数据平台', words: '建成' })
    const evidence = { since: '2024', reached: true, text: '验收意见' }
    const settings = { ...noSettings, milestones: [{ period: '2025', rule: null, ground: null, evidence }] }
    expect(evidenceAt(settings, '2025', '2023')).toBeNull()
    const found = evidenceAt(settings, '2025', '2024')
    expect(meets(state, null, found ? { evidence: found } : {}).sentence).toContain('按佐证认定（验收意见）')
  })

  it('R5: a delegated target is 待省定 until it is bound, then tested for every place below', () => {
    const bound = inPlace({ kind: 'bound', operator: '<=', value: '-3.5' }, '浙政发〔2023〕1号')
    const now = [dated('2025', '-3.8')]
    expect(ruleWords(delegated)).toBe('待省定')
    expect(judge(bare(delegated, '2025', now)).status).toBe('no_data')
    for (const region of [null, '331121', '331122']) {
      const made = settled(delegated, bound, region)
      expect(judge(bare(made, '2025', now)).status).toBe('completed')
      expect(ruleWords(made)).toContain('浙政发〔2023〕1号')
    }
    const revised = inPlace({ kind: 'bound', operator: '<=', value: '-4' }, '浙政发〔2024〕9号')
    expect(judge(bare(settled(delegated, revised, '331121'), '2025', now)).status).toBe('off_track')
  })

  it('R7: both definitions are reported and one governs', () => {
    const surveyed = rule('bound', '<=', { metric: '城镇调查失业率', value: '5.5', unit: '%' })
    const registered = rule('bound', '<=', { metric: '城镇登记失业率', value: '3.5', unit: '%' })
    const facts = {
      ...bare(surveyed, '2025', [dated('2025', '5.4')]),
      alternatives: [{ name: '城镇登记失业率', rule: registered, readings: [dated('2025', '3.6')] }],
    }
    const first = judge(facts)
    expect(first.definitions.map(({ outcome, governs }) => [outcome, governs])).toEqual([
      ['met', true],
      ['not_met', false],
    ])
    expect(first.status).toBe('completed')
    expect(first.sentence).toContain('以“城镇调查失业率”为准，“城镇登记失业率”未达')
    const other = judge({ ...facts, governing: { name: '城镇登记失业率' } })
    expect(other.status).toBe('off_track')
    expect(other.sentence).toContain('3.6')
    expect(judge({ ...facts, governing: 'all' }).status).toBe('off_track')
    expect(judge({ ...facts, governing: 'any' }).status).toBe('completed')
  })

  it('R9: the path takes its shape, keeps what was set by hand and is spread anew from a figure', () => {
    const milestones: MilestoneTarget[] = ['7.27', '9.24'].map((value, at) => ({
      period: at === 0 ? '2022' : '2025',
      rule: rule('bound', '=', { value }),
      alternatives: [],
    }))
    const usual = { shape: 'linear', shares: null, cells: [], from: null } as const
    const path = (setting: Partial<TargetSettings['path']> & object) =>
      settledPath(milestones, null, [dated('2023', '8')], { ...usual, ...setting }).map((cell) => [
        cell.value?.toDecimalPlaces(3).toFixed() ?? null,
        cell.mark,
      ])
    expect(path({})).toEqual([
      ['7.27', 'planned'],
      ['7.927', 'interpolated'],
      ['8.583', 'interpolated'],
      ['9.24', 'planned'],
    ])
    expect(path({ shape: 'geometric' }).map(([value]) => value)).toEqual(['7.27', '7.875', '8.53', '9.24'])
    expect(path({ shape: 'stepped' }).map(([value]) => value)).toEqual(['7.27', '7.27', '7.27', '9.24'])
    expect(path({ shape: 'back_loaded', shares: ['0', '0.1', '0.4', '1'] })[2]?.[0]).toBe('8.058')
    expect(path({ cells: [{ period: '2023', value: '7.5' }] })[1]).toEqual(['7.5', 'planned'])
    expect(path({ cells: [{ period: '2023', value: '7.5' }] })[2]?.[0]).toBe('8.37')
    expect(path({ shape: 'custom', cells: [{ period: '2023', value: '7.5' }] })[2]).toEqual([null, 'interpolated'])
    expect(path({ from: '2023' })).toEqual([
      ['8', 'known'],
      ['8.62', 'interpolated'],
      ['9.24', 'planned'],
    ])
    expect(path({ from: '2024' })).toHaveLength(4)
  })

  it('gives a place below a figure of its own, and every other the target of the row', () => {
    const places = [{ region: '331121', values: [{ period: '2025', value: '4.2' }] }]
    expect(ruleWords(settled(digital.rule, { places }, '331121'))).toBe('达到4.2%')
    expect(ruleWords(settled(digital.rule, { places }, '331122'))).toBe('达到5%')
    expect(ruleWords(settled(rising, { places }, '331121'))).toBe('达到4.2%')
  })

  it('tells what a change changes, in words', () => {
    const one: TargetSettings = { ...noSettings, tolerance: '0.5', direction: 'down' }
    const other: TargetSettings = {
      ...noSettings,
      tolerance: '1',
      ...inPlace({ kind: 'rank', within: { places: 10 }, peers: '全省' }, '年度通报'),
      places: [{ region: '331121', values: [{ period: '2025', value: '4.2' }] }],
    }
    expect(settingsChanges(one, other, () => '青田县')).toEqual([
      '方向不再设定（原为越低越好）',
      '容差由0.5改为1',
      '2025年目标设为列全省前10位（年度通报）',
      '青田县2025年目标设为4.2',
    ])
    expect(settingsChanges(other, other)).toEqual([])
  })

  it('says of every wrong entry where it is and what to do', () => {
    const bounds = { kind: 'range', low: { value: '3', closed: true }, high: { value: '1', closed: true } } as const
    expect(problems(rising, inPlace(bounds))).toEqual(['2025年目标：区间下限3大于上限1，请对调'])
    expect(problems(rising, inPlace({ kind: 'bound', operator: '>=', value: '5' }, ' '))).toEqual([
      '2025年目标缺依据，请写明文件名称、文号或理由',
    ])
    expect(problems(digital.rule, { base: { period: '2020', value: '2.6%', ground: '年报' } })).toEqual([
      '2020年基期“2.6%”不是数，请填小数，如9.24',
    ])
    expect(problems(digital.rule, { tolerance: '-1' })).toEqual(['2025年目标：容差应为0或正的小数'])
    expect(problems(digital.rule, { governing: { name: '登记失业率' } })).toEqual([
      '方案没有“登记失业率”这一口径，请从附表列出的口径中选',
    ])
    const unknown = { milestones: [{ period: '2030', rule: null, ground: null, evidence: null }] }
    expect(problems(digital.rule, unknown)[0]).toContain('方案没有2030年的目标')
    expect(problems(digital.rule, { ranks: [{ period: '2024', place: 12, of: 11, ground: '通报' }] })[0]).toContain(
      '不成立',
    )
    const path = { shape: 'back_loaded', shares: ['0', '0.6', '0.5', '1'], cells: [], from: null } as const
    expect(problems(digital.rule, { path })).toEqual(['目标路径的累计份额应从0开始，逐期不减，最后一期为1'])
    expect(problems(digital.rule, noSettings)).toEqual([])
  })
})

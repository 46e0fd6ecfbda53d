import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ruleOf, rulesOf, type TargetRule } from '@tongtu/indicator'
import type { PlanDraft } from '@tongtu/plan'
import { parseDocument, parsePlan, textSource } from '@tongtu/plan-parser'
import { describe, expect, it } from 'vitest'

// What the parser makes of plans, made into rules: the two packages know nothing of each other.

const shared = resolve(process.env['TONGTU_SHARED'] ?? resolve(import.meta.dirname, '../../shared'), 'plans')

/** 40 ways to promise something, and the rule each of them is. */
const phrases: readonly (readonly [string, Partial<TargetRule>])[] = [
  ['粮食播种面积达到30万亩', { kind: 'bound', operator: '=', value: '30', unit: '万亩' }],
  ['研发经费支出占GDP比重达3.2%', { kind: 'bound', operator: '=', value: '3.2', unit: '%' }],
  ['培育单项冠军企业15家以上', { kind: 'bound', operator: '>=', value: '15', unit: '家' }],
  ['引进高层次人才不少于200名', { kind: 'bound', operator: '>=', value: '200' }],
  ['森林覆盖率不低于60%', { kind: 'bound', operator: '>=', value: '60' }],
  ['城镇化率超过75%', { kind: 'bound', operator: '>', value: '75' }],
  ['数字经济总量突破700亿元', { kind: 'bound', operator: '>', value: '700', unit: '亿元' }],
  ['人均生产总值高于20万元', { kind: 'bound', operator: '>', value: '20' }],
  ['旅客吞吐量超500万人次', { kind: 'bound', operator: '>', value: '500', unit: '万人次' }],
  ['登记失业率控制在3.5%以内', { kind: 'bound', operator: '<=', value: '3.5' }],
  ['PM2.5浓度不超过24微克/立方米', { kind: 'bound', operator: '<=', value: '24' }],
  ['城乡居民收入倍差缩小到1.65以内', { kind: 'bound', operator: '<=', value: '1.65' }],
  ['万人成讼率低于80件/万人', { kind: 'bound', operator: '<', value: '80' }],
  ['死亡率控制在0.02以下', { kind: 'bound', operator: '<=', value: '0.02' }],
  ['民生支出占一般公共预算支出比例三分之二以上', { kind: 'bound', operator: '>=', value: '200/3', unit: '%' }],
  ['财政支出用于民生的比重稳定在75%左右', { kind: 'maintain', operator: '=', value: '75', tolerance: null }],
  ['蓝海天数保持在300天左右', { kind: 'maintain', operator: '=', value: '300', tolerance: null }],
  ['区内就诊率稳定在90%以上', { kind: 'maintain', operator: '>=', value: '90', tolerance: '0' }],
  ['建成省级公园4个', { kind: 'bound', operator: '=', value: '4' }],
  ['新增托位1500个', { kind: 'bound', operator: '=', value: '1500' }],
  ['累计改造老旧小区36个', { kind: 'bound', operator: '=', value: '36' }],
  ['新增非遗项目1—2个', { kind: 'range', low: { value: '1', closed: true }, high: { value: '2', closed: true } }],
  ['主要景区预约率达到100%', { kind: 'bound', operator: '=', value: '100' }],
  ['经开区进入全国前50位', { kind: 'rank', within: { places: 50 }, peers: '全国' }],
  ['5G网络实现全覆盖', { kind: 'coverage', operator: '=', value: '100', unit: '%' }],
  ['零就业家庭动态清零', { kind: 'milestone', open: { operator: '<=', value: '0' } }],
  ['数字经济核心产业增加值翻一番', { kind: 'multiple', operator: '=', value: '2' }],
  ['旅游收入比2020年翻番', { kind: 'multiple', value: '2', base: { period: '2020' } }],
  ['农村居民收入年均增长9%以上', { kind: 'growth', operator: '>=', value: '9', measured: 'level', annual: true }],
  [
    '单位GDP能耗比2020年下降15%',
    { kind: 'growth', operator: '=', value: '15', change: 'fall', base: { period: '2020' } },
  ],
  ['制造业投资增速达到8%', { kind: 'growth', operator: '=', value: '8', measured: 'rate', change: 'rise' }],
  ['恩格尔系数稳步下降', { kind: 'trend', towards: 'down', least: 2, of: 3 }],
  ['居民收入明显提高', { kind: 'trend', towards: 'up', against: 'base' }],
  ['事故死亡率逐年下降', { kind: 'trend', towards: 'down', least: 3, of: 3 }],
  ['基尼系数维持在合理区间', { kind: 'range', low: null, high: null }],
  ['满意度保持全省前列', { kind: 'rank', within: { share: '1/3' }, peers: '全省' }],
  ['单位GDP能耗完成省下达目标', { kind: 'delegated', setBy: '省', bound: null }],
  ['低保标准增幅不低于居民收入增幅', { kind: 'relative', operator: '>=' }],
  ['高技能人才占比达到全省平均水平', { kind: 'relative', operator: '=' }],
  ['15分钟公共服务圈基本建成', { kind: 'milestone', state: '基本建成', open: null }],
]

it.each(phrases)('R2: %s', (phrase, expected) => {
  const text = `示例市行动计划（2021—2025年）\n\n一、主要任务\n1. 一项任务。到2025年，${phrase}。（责任单位：市发改委）\n2. 另一项任务。（责任单位：市财政局）\n`
  const draft = parsePlan(textSource(text, '示例.txt', 'txt'))
  const [target] = draft.measures[0]!.targets
  expect(ruleOf(target!)).toMatchObject(expected)
})

describe('R1: an annex of 69 rows', () => {
  it('R1: every row of the sample becomes rules', async () => {
    testAnnex(await parseDocument(readFileSync(resolve(import.meta.dirname, '../samples/lishui.docx')), 'lishui.docx'))
  })

  inShared('R1: every row of the published plan does too', 'lishui-2021-2025.txt', testAnnex)
})

for (const file of [
  'fenghua-2021-2025',
  'liandu-2023',
  'lishui-2021-2025',
  'longgang-2021-2025',
  'taizhou-2021-2025',
]) {
  inShared(`R1: every target of ${file} is a rule of its kind`, `${file}.txt`, (draft) => {
    for (const target of [...draft.goals, ...draft.measures].flatMap(({ targets }) => targets)) {
      const rule = ruleOf(target)
      if (target.value !== null) expect([target.kind, 'range', 'maintain'], target.quote).toContain(rule.kind)
      expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    }
  })
}

function testAnnex({ indicators }: PlanDraft): void {
  expect(indicators).toHaveLength(69)
  const rows = indicators.map((row) => ({ row, rules: rulesOf(row).milestones.map(({ rule }) => rule) }))
  const count = (test: (rule: TargetRule) => boolean) => rows.filter(({ rules }) => rules.some(test)).length

  for (const { row, rules } of rows) {
    expect(rules.length, row.name).toBe(row.values.filter(({ kind }) => kind !== null).length)
    expect(rules.length, row.name).toBeGreaterThan(0)
    // A state in words is what a row without a machine rule would fall back on.
    expect(
      rules.map(({ kind }) => kind),
      row.name,
    ).not.toContain('milestone')
    for (const { direction } of rules) expect(direction.conflict, row.name).toBeNull()
  }
  expect(count(({ kind }) => kind === 'trend')).toBe(5)
  expect(count(({ kind }) => kind === 'delegated')).toBe(2)
  expect(count(({ kind }) => kind === 'rank')).toBe(1)
  expect(count(({ kind }) => kind === 'range')).toBe(1)
  // Nine rows keep a number at both milestones; a tenth keeps 三分之二.
  expect(count((rule) => rule.kind === 'maintain' && !rule.value.includes('/'))).toBe(9)
  expect(count((rule) => rule.kind === 'maintain' && rule.value === '200/3')).toBe(1)
  expect(rows.flatMap(({ rules }) => rules).some((rule) => rule.kind === 'trend' && rule.towards === null)).toBe(false)

  const named = (name: string) => rows.find(({ row }) => row.name.includes(name))!.rules
  expect(named('人均GDP最高最低倍差')).toMatchObject([
    { operator: '=' },
    { operator: '<=', direction: { towards: 'down' } },
  ])
  expect(named('普惠性幼儿园')).toMatchObject([
    { operator: '>', value: '95' },
    { operator: '>', value: '95' },
  ])
  expect(named('建设用地使用面积')[0]!.direction).toMatchObject({ towards: 'down', from: 'milestones' })
}

function inShared(title: string, file: string, test: (draft: PlanDraft) => void): void {
  const path = resolve(shared, file)
  if (existsSync(path)) it(title, () => test(parsePlan(textSource(readFileSync(path, 'utf8'), file, 'txt'))))
  else {
    console.warn(`SKIPPED: ${title}: there is no ${path}; set TONGTU_SHARED to the folder that has plans/`)
    it.todo(title)
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../parse/parse-formula.ts'
import { affectedBy } from './affected-by.ts'
import { dependenciesOf, questionsOf } from './dependencies-of.ts'
import { findCircle, refuseCircle } from './find-circle.ts'
import { periodsBack, periodsRead, periodsReading, SINCE_JANUARY, yearsBack } from './step.ts'

const tree = (text: string) => parseFormula(text).formula!
const reads = (text: string) =>
  dependenciesOf(tree(text)).map(({ name, path }) =>
    [
      name,
      ...path.map((step) =>
        'to' in step ? (step.group ?? step.to) : 'by' in step ? `${step.kind}${step.by}` : step.kind,
      ),
    ].join(' '),
  )

describe('R26 what a formula reads', () => {
  it.each([
    ['GDP ÷ 人口 + GDP', ['GDP', '人口']],
    ['同比(GDP)', ['GDP', 'GDP years-1']],
    ['上期(投资, 3) − 上年同期(投资, 2)', ['投资 periods-3', '投资 years-2']],
    ['累计(投资)', ['投资 sinceJanuary']],
    ['当期(财政)', ['财政', '财政 periods-1']],
    ['年均增速(GDP, 5)', ['GDP', 'GDP years-5']],
    ['占比(GDP)', ['GDP', 'GDP parent']],
    ['位次(收入)', ['收入 siblings']],
    ['位次(同组(收入, 山区))', ['收入 山区']],
    ['加权平均(下级(覆盖率), 人口)', ['覆盖率 children', '人口 children']],
    ['合计(下级(同比(GDP)))', ['GDP children', 'GDP children years-1']],
    ['同比(合计(下级(GDP)))', ['GDP children', 'GDP years-1 children']],
    ['如果(缺数(核定), 自报, 空)', ['核定', '自报']],
    ['1 + 2', []],
  ])('%s', (text, expected) => {
    expect(reads(text)).toEqual(expected)
  })
})

it('R21 lists what the database can be asked beforehand, and where', () => {
  expect(questionsOf(tree('收入 ÷ 最大(下级(收入)) + 上期(位次(收入)) + 位次(收入)'))).toMatchObject([
    { question: { function: 'max', scope: 'children' }, path: [] },
    { question: { function: 'rank', scope: 'siblings' }, path: [{ kind: 'periods', by: -1 }] },
    { question: { function: 'rank', scope: 'siblings' }, path: [] },
  ])
  expect(questionsOf(tree('GDP ÷ 人口'))).toEqual([])
})

describe('R26 what a change makes anew', () => {
  const placesReading = (step: { to: string }, place: string) => (step.to === 'children' ? ['市'] : ['甲', '乙', place])
  const affected = (text: string, period: string) =>
    dependenciesOf(tree(text)).flatMap((dependency) =>
      affectedBy(dependency, { place: '甲', period }, placesReading).map((one) => `${one.place}${one.period}`),
    )

  it.each([
    ['GDP', '2024-03', ['甲2024-03']],
    ['同比(GDP)', '2024-03', ['甲2024-03', '甲2025-03']],
    ['累计(GDP)', '2024-10', ['甲2024-10', '甲2024-11', '甲2024-12']],
    ['累计(GDP)', '2024', ['甲2024']],
    ['合计(下级(上期(GDP)))', '2024-12', ['市2025-01']],
    ['位次(GDP)', '2024', ['甲2024', '乙2024']],
  ])('%s in %s', (text, period, expected) => {
    expect(affected(text, period)).toEqual(expected)
  })

  it('goes back exactly where it came from', () => {
    const period = fc
      .tuple(fc.integer({ min: 1990, max: 2060 }), fc.constantFrom('', '-H2', '-Q1', '-Q4', '-01', '-06', '-12'))
      .map(([year, part]) => `${year}${part}`)
    const step = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(periodsBack),
      fc.integer({ min: 1, max: 9 }).map(yearsBack),
      fc.constant(SINCE_JANUARY),
    )
    fc.assert(
      fc.property(step, period, (move, own) => {
        for (const read of periodsRead(move, own)) expect(periodsReading(move, read)).toContain(own)
        for (const reader of periodsReading(move, own)) expect(periodsRead(move, reader)).toContain(own)
      }),
    )
  })
})

describe('R21 circles', () => {
  const circle = (formulas: Record<string, string>) =>
    findCircle(new Map(Object.entries(formulas).map(([name, text]) => [name, tree(text)])))

  it('names the circle, the shortest way round', () => {
    expect(circle({ 甲: '乙 + 1', 乙: '丙 ÷ 戊', 丙: '甲', 丁: '乙', 戊: '1' })).toEqual(['甲', '乙', '丙', '甲'])
    expect(circle({ 甲: '甲' })).toEqual(['甲', '甲'])
    expect(circle({ 甲: '同比(乙)', 乙: '累计(甲)' })).toEqual(['甲', '乙', '甲'])
    expect(circle({ 甲: '乙', 乙: '1', 丙: '甲 + 乙' })).toBeNull()
  })

  it('says it in a sentence', () => {
    expect(refuseCircle('乙 + 1', ['甲', '乙', '甲'])).toEqual({
      code: 'TT-Y-031',
      severity: 'error',
      message: '第1列：循环引用：甲 → 乙 → 甲',
      span: [0, 5],
      suggestion: '改掉其中一项的公式，或让它引用上期。',
    })
  })

  it('lets a formula go back in time and down the tree, which both have an end', () => {
    expect(circle({ 定基指数: '上期(定基指数) × 环比指数' })).toBeNull()
    expect(circle({ 总量: '取先有(直报, 合计(下级(总量)))' })).toBeNull()
    expect(circle({ 甲: '上年同期(乙)', 乙: '上级(甲)' })).toBeNull()
  })

  it('but not up or sideways, nor down on one leg and up on the other', () => {
    expect(circle({ 甲: '上级(甲)' })).toEqual(['甲', '甲'])
    expect(circle({ 甲: '位次(乙)', 乙: '甲' })).toEqual(['甲', '乙', '甲'])
    expect(circle({ 甲: '合计(下级(乙))', 乙: '上级(甲)' })).toEqual(['乙', '甲', '乙'])
    expect(circle({ 甲: '上期(甲) + 合计(同组(甲))' })).toEqual(['甲', '甲'])
  })

  it('follows names and codes to one indicator', () => {
    const formulas = new Map([
      ['i1', tree('总人口 + 1')],
      ['i2', tree('gdp')],
    ])
    const keys: Record<string, string> = { 总人口: 'i2', gdp: 'i1' }
    expect(findCircle(formulas, (name) => keys[name] ?? name)).toEqual(['i1', 'i2', 'i1'])
  })
})

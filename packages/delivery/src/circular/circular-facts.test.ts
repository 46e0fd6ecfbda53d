import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lights } from '../light/light.ts'
import { circularFacts } from './circular-facts.ts'
import type { MeasureMonth, ReturnMonth } from './month-facts.ts'

const culture = { id: 'a', name: '文旅局' }
const schools = { id: 'b', name: '教育局' }
const inTime: ReturnMonth = { standing: 'in_time', returned: 0, onBehalf: false, withOffice: false }
const lit = (light: (typeof lights)[number]) => ({
  light,
  reasons: [{ light, code: 'TT-S-000', message: `因为${light}`, about: null }],
  overridden: null,
})
const measure = (id: string, more: Partial<MeasureMonth> = {}): MeasureMonth => ({
  id,
  no: id,
  title: `第${id}件事`,
  unit: culture,
  light: lit('on_track'),
  lastLight: null,
  return: inTime,
  nodes: { due: 0, done: 0, untold: 0 },
  writtenOff: false,
  reopened: false,
  ...more,
})
const kinds = (measures: readonly MeasureMonth[]) => {
  const { praise, criticism } = circularFacts(measures)
  return { praise: praise.proposed.map(({ key }) => key), criticism: criticism.proposed.map(({ key }) => key) }
}

describe('what a circular proposes', () => {
  it('is praise for returns in time with all nodes done, and for write-offs before that', () => {
    const done = measure('1', { nodes: { due: 2, done: 2, untold: 0 } })
    const { praise } = circularFacts([done, measure('2'), measure('3', { unit: schools, writtenOff: true })])
    expect(praise.proposed.map(({ key }) => key)).toEqual(['struck:b', 'complete:a'])
    expect(praise.proposed[1]).toMatchObject({
      wording: '{单位}应报月报{应报}份，全部按时报送、没有退回；本月到期节点{节点}个，全部完成。',
      figures: [
        { name: '单位', value: '文旅局', measures: [] },
        { name: '应报', value: '2', measures: ['1', '2'] },
        { name: '节点', value: '2', measures: ['1'] },
      ],
    })
    expect(praise.others.map(({ key }) => key)).toEqual(['punctual:b'])
  })

  it('is criticism for what is red again, was not reported, or was returned twice, and no praise for the same unit', () => {
    const red = measure('1', { lastLight: 'off_track', light: lit('off_track'), writtenOff: true })
    expect(kinds([red])).toEqual({ praise: [], criticism: ['red_again:a'] })
    expect(kinds([measure('1', { return: { ...inTime, standing: 'lapsed' } })]).criticism).toEqual(['not_reported:a'])
    expect(kinds([measure('1', { return: { ...inTime, returned: 2 } })]).criticism).toEqual(['returned_twice:a'])
    expect(kinds([measure('1', { return: { ...inTime, returned: 1 } })])).toEqual({ praise: [], criticism: [] })
  })

  it('is no praise for returns that the office wrote down, nor for those of what is behind', () => {
    expect(kinds([measure('1', { return: { ...inTime, onBehalf: true } }), measure('2')]).praise).toEqual([])
    expect(kinds([measure('1'), measure('2', { light: lit('off_track') })]).praise).toEqual([])
    expect(kinds([measure('1'), measure('2', { light: lit('at_risk') })]).praise).toEqual(['punctual:a'])
  })

  it('never blames for what a unit could not know or the office has not done', () => {
    const missed = { nodes: { due: 1, done: 0, untold: 0 } }
    expect(kinds([measure('1', missed)]).criticism).toEqual(['nodes_missed:a'])
    expect(kinds([measure('1', { nodes: { due: 1, done: 0, untold: 1 } })]).criticism).toEqual([])
    const { figures } =
      circularFacts([measure('1', { nodes: { due: 3, done: 1, untold: 1 } })]).criticism.proposed[0] ?? {}
    expect(figures?.flatMap(({ name, value }) => (Number(value) > 0 ? [`${name}${value}`] : []))).toEqual([
      '节点2',
      '未完成1',
    ])
    expect(kinds([measure('1', { ...missed, return: { ...inTime, withOffice: true } })]).criticism).toEqual([])
    expect(kinds([measure('1', { return: { ...inTime, standing: 'pending' } })])).toEqual({ praise: [], criticism: [] })
    expect(kinds([measure('1', { light: lit('off_track') })]).criticism).toEqual([])
  })

  it('says who was left out though as good as the third', () => {
    const units = ['丁局', '丙局', '乙局', '甲局'].map((name) => measure(name, { unit: { id: name, name } }))
    const { proposed, tied } = circularFacts(units).praise
    expect(proposed.map(({ unit }) => unit.name)).toEqual(['丁局', '丙局', '乙局'])
    expect(tied).toEqual(['甲局'])
  })

  it('names three matters and counts the rest', () => {
    const many = ['1', '2', '3', '4'].map((id) => measure(id, { writtenOff: true }))
    const named = circularFacts(many).praise.proposed[0]?.figures.find(({ name }) => name === '事项')
    expect(named).toEqual({
      name: '事项',
      value: '“第1件事”、“第2件事”、“第3件事”等4项',
      measures: ['1', '2', '3', '4'],
    })
  })
})

describe('the lists', () => {
  it('give the deciding reasons, and of a decision what the rules say beside it', () => {
    const again = measure('1', { light: lit('off_track'), lastLight: 'off_track' })
    const decided = measure('2', {
      unit: null,
      light: {
        ...lit('off_track'),
        light: 'at_risk',
        overridden: { derived: 'off_track', reason: '顺延', until: '2026-04-30' },
      },
    })
    const { red, yellow } = circularFacts([again, decided])
    expect(red).toMatchObject([{ id: '1', unit: '文旅局', reasons: ['因为off_track'], again: true }])
    expect(yellow).toMatchObject([
      { id: '2', unit: null, reasons: ['另行认定：顺延（至2026-04-30，按规则为滞后）'], again: false },
    ])
  })
})

const anyMeasure = fc.record<MeasureMonth>({
  id: fc.uuid(),
  no: fc.constant(null),
  title: fc.constant('某事'),
  unit: fc.option(fc.integer({ min: 1, max: 6 }).map((n) => ({ id: `u${n}`, name: `${n}局` }))),
  light: fc.constantFrom(...lights).map(lit),
  lastLight: fc.option(fc.constantFrom(...lights)),
  return: fc.option(
    fc.record<ReturnMonth>({
      standing: fc.constantFrom('in_time', 'late', 'pending', 'overdue', 'lapsed'),
      returned: fc.integer({ min: 0, max: 3 }),
      onBehalf: fc.boolean(),
      withOffice: fc.boolean(),
    }),
  ),
  nodes: fc
    .integer({ min: 0, max: 3 })
    .chain((due) => fc.record({ due: fc.constant(due), done: fc.integer({ min: 0, max: due }) }))
    .chain((nodes) => fc.integer({ min: 0, max: nodes.due - nodes.done }).map((untold) => ({ ...nodes, untold }))),
  writtenOff: fc.boolean(),
  reopened: fc.boolean(),
})
const months = fc.array(anyMeasure, { maxLength: 40 })

describe('whatever a month was', () => {
  it('the units and what nobody leads add up to the totals, and every return stands somewhere', () => {
    fc.assert(
      fc.property(months, (measures) => {
        const { totals, units, withoutUnit } = circularFacts(measures)
        const nobodys = circularFacts(measures.filter(({ unit }) => unit === null)).totals
        for (const name of Object.keys(totals) as (keyof typeof totals)[]) {
          expect(units.reduce((sum, unit) => sum + unit[name], nobodys[name])).toBe(totals[name])
        }
        expect(totals.inTime + totals.late + totals.pending + totals.overdue + totals.lapsed).toBe(totals.owed)
        expect(totals.onTrack + totals.atRisk + totals.offTrack + totals.done + totals.noData).toBe(totals.measures)
        expect(withoutUnit).toBe(nobodys.measures)
      }),
    )
  })

  it('proposes at most three of each, a unit once and on one side only, and invents none', () => {
    fc.assert(
      fc.property(months, (measures) => {
        const { praise, criticism } = circularFacts(measures)
        for (const { proposed, others } of [praise, criticism]) {
          const units = new Set([...proposed, ...others].map(({ unit }) => unit.id))
          expect(proposed.length).toBe(Math.min(3, units.size))
          expect(new Set(proposed.map(({ unit }) => unit.id)).size).toBe(proposed.length)
          for (const { figures } of [...proposed, ...others]) {
            const counted = figures.flatMap((figure) => figure.measures)
            expect(counted.length).toBeGreaterThan(0)
            expect(counted.every((id) => measures.some((measure) => measure.id === id))).toBe(true)
          }
        }
        const blamed = [...criticism.proposed, ...criticism.others].map(({ unit }) => unit.id)
        expect([...praise.proposed, ...praise.others].filter(({ unit }) => blamed.includes(unit.id))).toEqual([])
      }),
    )
  })

  it('proposes the same whatever the order of the measures of different units', () => {
    fc.assert(
      fc.property(months, (measures) => {
        const shuffled = [...measures].sort((a, b) => (a.unit?.id ?? '').localeCompare(b.unit?.id ?? ''))
        expect(kinds(shuffled)).toEqual(kinds(measures))
      }),
    )
  })
})

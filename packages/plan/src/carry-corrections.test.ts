import { describe, expect, it } from 'vitest'
import { blankTarget } from './blank-target.ts'
import { type CorrectedPlan, carryCorrections } from './carry-corrections.ts'
import type { DraftMeasure, Goal, Target } from './plan-draft.ts'

const text = '1.改造集市。到2025年，改造集市32处，新增泊位600个。'
const span = [0, text.length] as const
const markets: Target = {
  ...blankTarget,
  metric: '改造集市',
  value: '32',
  unit: '处',
  due: '2025',
  dueFrom: 'text',
  span: [15, 22],
}
const places: Target = { ...blankTarget, metric: '新增泊位', value: '600', unit: '个', due: '2025', span: [23, 31] }
const measure: DraftMeasure = {
  ...{
    id: 'm1',
    no: '1',
    noRaw: '1.',
    title: '改造集市',
    section: null,
    span,
    kind: null,
    leadUnits: [],
    supportingUnits: [],
  },
  ...{ leadExplicit: false, unitsOpen: false, due: null, ongoing: false, targets: [markets, places] },
}
const goal: Goal = { id: 'g1', title: '主要 目标', span, section: null, targets: [markets] }

type Old = CorrectedPlan['measures'][0]['targets'][0]
const corrected = (id: string, target: Target, recognised: Target | null): Old => ({
  ...target,
  id,
  correction: { recognised },
})
const better: Target = { ...markets, value: '33', strive: true, approx: true, perUnit: '各乡镇' }

interface Case {
  readonly targets?: readonly Old[]
  readonly title?: string
  readonly recognised?: Partial<DraftMeasure>
  readonly reviewed?: Partial<DraftMeasure>
  readonly dropped?: readonly string[]
  readonly end?: string
}
function carry({ targets = [], title = '改造集市', recognised = {}, reviewed = {}, dropped = [], end = '2025' }: Case) {
  const read = { ...measure, ...recognised }
  const { measures, corrections } = carryCorrections(
    { goals: [], measures: [{ id: 'm-7', title, printedTitle: '改造集市', targets }] },
    {
      recognised: { goals: [], measures: [read] },
      reviewed: { goals: [], measures: [{ ...read, ...reviewed }], period: { to: end } },
      text,
    },
    new Map([['m1', 'm-7']]),
    dropped,
  )
  return { measure: measures[0], corrections, fates: corrections.map(({ key, fate }) => [key, fate]) }
}

describe('an earlier correction of a figure', () => {
  const targets = [corrected('t-1', better, markets)]

  it('is carried with all its marks to where the new document has the words that were corrected', () => {
    const { measure: renewed, corrections } = carry({ targets })
    expect(renewed?.targets).toEqual([{ ...better, span: markets.span }, places])
    expect(corrections).toMatchObject([
      { key: 't-1', itemId: 'm1', fate: 'carried', recognised: markets, corrected: better },
    ])
  })

  it('is left out when the reviewer drops it', () => {
    const { measure: renewed, fates } = carry({ targets, dropped: ['t-1'] })
    expect(renewed?.targets).toEqual([markets, places])
    expect(fates).toEqual([['t-1', 'dropped']])
  })

  it('gives way to what the document changed, and says so', () => {
    const now = { ...markets, value: '34' }
    const { measure: renewed, fates } = carry({ targets, recognised: { targets: [now, places] } })
    expect(renewed?.targets).toEqual([now, places])
    expect(fates).toEqual([['t-1', 'overtaken']])
  })

  it('says nothing where the document now prints it, or where the reviewer decided anew', () => {
    const printed = { ...better, span: markets.span }
    expect(carry({ targets, recognised: { targets: [printed, places] } }).fates).toEqual([])
    const anew = carry({ targets, reviewed: { targets: [{ ...markets, value: '40' }, places] } })
    expect(anew.measure?.targets[0]?.value).toBe('40')
    expect(anew.fates).toEqual([])
    expect(carry({ targets, reviewed: { targets: [places] } }).fates).toEqual([])
  })

  it('follows a plan whose end moved, and is no other wording for that', () => {
    const old = [corrected('t-2', { ...places, value: '650' }, places)]
    const moved = { ...places, due: '2027' }
    const { measure: renewed } = carry({ targets: old, recognised: { targets: [markets, moved] }, end: '2027' })
    expect(renewed?.targets[1]).toEqual({ ...moved, value: '650' })
  })

  it('is carried once where two targets read alike', () => {
    const { measure: renewed } = carry({ targets, recognised: { targets: [markets, markets] } })
    expect(renewed?.targets.map(({ value }) => value)).toEqual(['33', '32'])
  })
})

describe('a target that a person had added', () => {
  const added = {
    ...blankTarget,
    metric: '泊位',
    value: '600',
    unit: '个',
    dueFrom: 'plan',
    due: '2025',
    quote: '泊位600个',
  } as const
  const targets = [corrected('t-3', added, null)]

  it('stays, at its words in the new text or at the end of its item', () => {
    const { measure: renewed, fates } = carry({ targets, end: '2027' })
    expect(fates).toEqual([['t-3', 'carried']])
    const kept = renewed?.targets.find(({ metric }) => metric === '泊位')
    expect(text.slice(...(kept?.span ?? [0, 0]))).toBe('泊位600个')
    expect(kept?.due).toBe('2027')
    const elsewhere = [corrected('t-3', { ...added, quote: '车位600个' }, null)]
    expect(carry({ targets: elsewhere }).measure?.targets.at(-1)?.span).toEqual([text.length, text.length])
  })

  it('goes when it is dropped, and is not added to a document that now names it', () => {
    expect(carry({ targets, dropped: ['t-3'] }).measure?.targets).toEqual([markets, places])
    const { measure: renewed, fates } = carry({ targets, recognised: { targets: [markets, added] } })
    expect(renewed?.targets).toEqual([markets, added])
    expect(fates).toEqual([])
  })
})

describe('an earlier correction of a title', () => {
  it.each([
    ['is carried', {}, '集市焕新', [['m-7', 'carried']]],
    ['is dropped by the reviewer', { dropped: ['m-7'] }, '改造集市', [['m-7', 'dropped']]],
    [
      'gives way to another title of the document',
      { recognised: { title: '提升集市' } },
      '提升集市',
      [['m-7', 'overtaken']],
    ],
    ['gives way to the title that the reviewer gives now', { reviewed: { title: '集市更新' } }, '集市更新', []],
  ])('%s', (_what, given, title, fates) => {
    const carried = carry({ title: '集市焕新', ...given })
    expect(carried.measure?.title).toBe(title)
    expect(carried.fates).toEqual(fates)
  })
})

it('carries the corrections of a goal to the goal of the same title, and none to an item that continues nothing', () => {
  const plan = {
    goals: [{ id: 'g-1', title: '主要目标', targets: [corrected('t-4', better, markets)] }],
    measures: [
      { id: 'm-7', title: '改造集市', printedTitle: '改造集市', targets: [corrected('t-1', better, markets)] },
    ],
  }
  const items = { goals: [goal], measures: [measure] }
  const carried = carryCorrections(
    plan,
    { recognised: items, reviewed: { ...items, period: null }, text },
    new Map(),
    [],
  )
  expect(carried.goals[0]?.targets[0]?.value).toBe('33')
  expect(carried.measures).toEqual([measure])
  expect(carried.corrections.map(({ itemId }) => itemId)).toEqual(['g1'])
})

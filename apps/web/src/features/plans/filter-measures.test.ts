import type { Measure, Section } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { filterMeasures } from './filter-measures.ts'

const text = '1.修建绿道20公里。2.办好老年食堂。3.旧条目。'
const duty = (name: string) => ({ unitId: 'u-1', name, since: '2025-01-01T00:00:00Z' })
const measure = (
  id: string,
  span: readonly [number, number],
  lead: string[],
  more: Partial<Measure> = {},
): Measure => ({
  id,
  no: id.slice(2),
  noRaw: null,
  title: null,
  printedTitle: null,
  section: 's1',
  kind: null,
  span,
  status: 'active',
  mergedInto: null,
  leadExplicit: true,
  unitsOpen: false,
  due: null,
  ongoing: false,
  version: 1,
  duties: { lead: lead.map(duty), supporting: [], compiling: null, revision: 1 },
  targets: [],
  ...more,
})
const measures = [
  measure('m-1', [0, 11], ['县建设局'], { section: 's2' }),
  measure('m-2', [11, 20], []),
  measure('m-3', [20, 26], [], { status: 'terminated' }),
]
const section = (id: string, parent: string | null): Section => ({
  id,
  level: 1,
  no: null,
  noRaw: null,
  title: id,
  span: [0, 1],
  parent,
})
const sections = [section('s1', null), section('s2', 's1')]
const none = { words: '', unit: '', section: '', withoutUnit: false, ended: false }
const ids = (filter: Partial<typeof none>) =>
  filterMeasures(measures, { ...none, ...filter }, text, sections).map((one) => one.id)

describe('filtering measures', () => {
  it('shows what is in force', () => {
    expect(ids({})).toEqual(['m-1', 'm-2'])
  })

  it('shows what is no longer in force when asked', () => {
    expect(ids({ ended: true })).toEqual(['m-3'])
  })

  it('finds words in the text and by unit', () => {
    expect(ids({ words: '绿道' })).toEqual(['m-1'])
    expect(ids({ unit: '县建设局' })).toEqual(['m-1'])
    expect(ids({ words: '绿道', withoutUnit: true })).toEqual([])
  })

  it('finds those without a unit and those of a chapter with what is under it', () => {
    expect(ids({ withoutUnit: true })).toEqual(['m-2'])
    expect(ids({ section: 's1' })).toEqual(['m-1', 'm-2'])
    expect(ids({ section: 's2' })).toEqual(['m-1'])
  })
})

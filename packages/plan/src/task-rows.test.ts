import { describe, expect, it } from 'vitest'
import { blankTarget } from './blank-target.ts'
import type { Measure, PlanTarget } from './plan.ts'
import { taskRows } from './task-rows.ts'

const duty = (name: string) => ({ unitId: name, name, since: '2026-01-01T00:00:00Z' })
const measure: Measure = {
  id: 'm-1',
  no: '10',
  noRaw: '10',
  title: '改造集市',
  printedTitle: '改造集市',
  section: 's1',
  kind: null,
  span: [0, 0],
  status: 'active',
  mergedInto: null,
  leadExplicit: true,
  unitsOpen: false,
  due: '2026',
  ongoing: false,
  version: 1,
  duties: { lead: [duty('县建设局')], supporting: [], compiling: null, revision: 1 },
  targets: [],
}
const sections = [{ id: 's1', level: 1, no: '1', noRaw: '附表1', title: '清单', span: [0, 0], parent: null }] as const
const row = (text: string, more: Partial<Measure> = {}) =>
  taskRows({ sections }, [{ ...measure, ...more }], () => text)[0]

describe('the task of a line', () => {
  it('is the title that a person gave in place of the printed one, whose sentence is kept', () => {
    expect(row('10改造集市。到2026年，改造集市6处。')?.task).toBe('改造集市。到2026年，改造集市6处。')
    const renamed = { title: '提升集市' }
    expect(row('10改造集市。到2026年，改造集市6处。', renamed)?.task).toBe('提升集市。到2026年，改造集市6处。')
    expect(row('10改造集市', renamed)?.task).toBe('提升集市')
    expect(row('10改造集市。每处不少于20个摊位。', { title: '改造' })?.task).toBe('改造。每处不少于20个摊位。')
    const untitled = { title: '方便买菜', printedTitle: null }
    expect(row('10到2026年，改造集市6处。', untitled)?.task).toBe('方便买菜。到2026年，改造集市6处。')
  })

  it('is of a table row what stands from the title to the units', () => {
    const cells = '10\t重点工作\t改造集市\t改造集市6处\t县建设局\t2026年12月\t便民行动'
    expect(row(cells)?.task).toBe('改造集市。改造集市6处')
    expect(row(cells, { title: '提升集市' })?.task).toBe('提升集市。改造集市6处')
  })

  it('closes a cell by a full stop only where it does not end a sentence itself', () => {
    const cells = '10\t改造集市\t改造集市6处。\t新建停车场\t县建设局'
    expect(row(cells)?.task).toBe('改造集市。改造集市6处。新建停车场')
  })

  it('passes over blank rows, however many', () => {
    const blank = '\t\t\n'.repeat(20_000)
    expect(row(`10改造集市。\n${blank}每处不少于20个摊位。`)?.task).toBe('改造集市。每处不少于20个摊位。')
  })

  it('says nothing of units and deadlines, which have columns of their own', () => {
    const cells = '10\t改造集市\t总投资3亿元\t2026年12月底前\t县建设局'
    expect(row(cells)?.task).toBe('改造集市。总投资3亿元')
    expect(row('10\t改造集市\t2026年改造集市6处\t县建设局')?.task).toBe('改造集市。2026年改造集市6处')
    expect(row('10改造集市。改造集市6处。责任单位：县建设局；配合单位：县林业局。')?.task).toBe(
      '改造集市。改造集市6处。',
    )
    expect(row('10改造集市。改造6处。（牵头单位：县建设局；配合单位：县林业局）')?.task).toBe('改造集市。改造6处。')
    expect(row('10改造集市。落实责任单位的巡查。')?.task).toBe('改造集市。落实责任单位的巡查。')
  })

  it('leaves out numerals and units of every part that was merged', () => {
    const merged = { noRaw: '4.', title: null, printedTitle: null }
    const duties = { ...measure.duties, supporting: [duty('县林业局')] }
    expect(
      row('4.改造集市6处。（牵头单位：县建设局）\n5.种植行道树900株。（县林业局）', { ...merged, duties })?.task,
    ).toBe('改造集市6处。种植行道树900株。')
    expect(row('4.改造集市6处，\n5.2万人受益。（牵头单位：县建设局）', merged)?.task).toBe('改造集市6处，5.2万人受益。')
    expect(row('4.改造集市。\n（1）改造集市6处。\n（2）新建停车场。', merged)?.task).toBe(
      '改造集市。（1）改造集市6处。（2）新建停车场。',
    )
    expect(row('4\t改造集市\t县建设局\n5\t种树\t900株\t县建设局', { ...merged, noRaw: '4' })?.task).toBe(
      '改造集市。种树。900株',
    )
  })

  it('says of a corrected target that it is one, since the task has the printed figure', () => {
    const target = { ...blankTarget, id: 't-1', metric: '增长', kind: 'growth', value: '8', unit: '%' } as const
    const of = (correction: PlanTarget['correction'], value: string) =>
      row('10产值增长8%。', { targets: [{ ...target, metric: '产值增长', value, correction }] })?.targets
    const signed = { by: '共富办', at: '2026-01-01T00:00:00Z' }
    expect(of(null, '8')).toBe('产值增长8%')
    expect(of({ recognised: { ...target, metric: '产值增长' }, ...signed }, '9')).toBe('产值增长9%（更正）')
    expect(of({ recognised: null, ...signed }, '9')).toBe('产值增长9%')
  })

  it('names its place so that two numbers do not run together', () => {
    expect(row('10改造集市')?.basis).toBe('附表1第10项')
    expect(row('（十）改造集市', { noRaw: '（十）' })?.basis).toBe('附表1（十）')
  })
})

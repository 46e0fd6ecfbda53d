import type { Measure } from '@tongtu/plan'
import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programIn } from '../identity/actor.ts'
import { changeMembership } from '../identity/change-membership.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { findPlan } from './find-plan.ts'
import { findTaskTexts, listTasks } from './list-tasks.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
})
afterAll(() => place.close())

async function rows(unit: string | null = null) {
  const actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
  return inScope(place.services.db, actor, async (tx) => {
    const plan = await findPlan(tx, 'p-1')
    const duty = plan.measures.flatMap((one) => one.duties.lead).find((one) => one.name === unit)
    return listTasks(plan, await findTaskTexts(tx, 'p-1'), unit === null ? null : { unitId: duty?.unitId ?? null })
  })
}

describe('the lines of the task table', () => {
  it('say for each measure what, how much, who, until when and on which authority', async () => {
    const [first, second, , fourth] = await rows()
    expect(first).toMatchObject({
      measureId: 'm-1',
      category: '建设阅读空间',
      lead: '县文广旅体局',
      supporting: '县财政局、县教育局',
      due: '2025年',
    })
    expect(first?.basis.normalize('NFKC')).toBe('二、(一)1.')
    expect(first?.task).toMatch(/^新建乡村书屋。到2025年.*不少于40小时。$/)
    expect(first?.targets).toContain('30家')
    expect(second).toMatchObject({ due: '2024年' })
    expect(second?.targets).toContain('120家')
    expect(fourth).toMatchObject({ lead: '', supporting: '', targets: '' })
  })

  it('give a deadline once where target and measure share it, and mark a list of units that the text leaves open', async () => {
    const actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
    const plan = await inScope(place.services.db, actor, (tx) => findPlan(tx, 'p-1'))
    const [first] = plan.measures
    const target = first?.targets[0]
    if (!first || !target) throw new Error('no target')
    const shown = (changes: Partial<Measure>) =>
      listTasks({ ...plan, measures: [{ ...first, ...changes }] }, new Map([[first.id, '']]), null)[0]
    const targets = [{ ...target, quote: '新建乡村书屋30家', due: '2025' }]
    expect(shown({ due: '2025', targets })?.targets).toBe('新建乡村书屋30家')
    expect(shown({ due: '2026', targets })?.targets).toBe('到2025年，新建乡村书屋30家')
    expect(shown({ unitsOpen: true })?.supporting).toBe('县财政局、县教育局等')
    expect(shown({ unitsOpen: true, duties: { ...first.duties, supporting: [] } })?.supporting).toBe('等（原文未列全）')
  })

  it('are those of one unit where only one is asked for', async () => {
    expect((await rows('县教育局')).map((row) => row.measureId)).toEqual(['m-1', 'm-3'])
    expect(await rows('没有的单位')).toEqual([])
  })

  it.each([
    ['每周开放。（牵头单位：县文广旅体局（县文物局）；配合单位：县财政局）', '每周开放。'],
    ['每周开放。（县文广旅体局、县教育局等）。', '每周开放。'],
    ['每周开放（含节假日）', '每周开放（含节假日）'],
    ['每周开放。', '每周开放。'],
    ['）', '）'],
  ])('leave out the units at the end of the words and nothing else: %s', async (printed, shown) => {
    const actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
    const plan = await inScope(place.services.db, actor, (tx) => findPlan(tx, 'p-1'))
    const [first] = plan.measures
    if (!first) throw new Error('no measure')
    const untitled = { ...plan, measures: [{ ...first, title: null }] }
    expect(listTasks(untitled, new Map([[first.id, `1.${printed}`]]), null)[0]?.task).toBe(shown)
  })

  it('leave as an Excel file that names the plan', async () => {
    const answer = await place.office('GET', '/api/v1/plans/p-1/tasks.xlsx')
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('任务分解表.xlsx'))
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('are those of the own unit for a liaison, and none while he has no unit', async () => {
    let { liaison } = place
    const measures = async () => {
      const book = new excel.Workbook()
      await book.xlsx.load((await liaison('GET', '/api/v1/plans/p-1/tasks.xlsx')).rawPayload as never)
      const ids = book.getWorksheet('任务分解表')?.getColumn(16).values ?? []
      return ids.filter((id) => /^m-/.test(String(id)))
    }
    expect(await measures()).toEqual([])
    await changeMembership(place.services, 'liaison-330213', { placeCode: null, role: null, unit: '县教育局' })
    liaison = await signInAs(place.app, 'liaison-330213')
    expect(await measures()).toEqual(['m-1', 'm-3'])
  })
})

import type { Plan } from '@tongtu/plan'
import excel from 'exceljs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { multipart } from '../test/multipart.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { ReturnRow } from './schema.ts'

// The unit has reported 12 of 30 reading rooms when a new version of the plan counts something else.
let place: PlanOffice
let withdrawn: string
beforeAll(async () => {
  place = await openPlanOffice()
  const plan: Plan = await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  const payload = { planId: plan.id, period: '2026-03', deadline: '2026-03-30' }
  await place.office('POST', '/api/v1/rounds', { payload })
  const [target] = (await mine()).targets
  withdrawn = target?.id ?? ''
  expect((await save({ figures: [{ targetId: withdrawn, raw: '12' }] })).statusCode).toBe(200)
  await confirmText(place.office, smallPlan.replace('新建乡村书屋30家，', '建成乡村书屋带6条，'), plan.id)
})
afterAll(() => place.close())

const mine = async (): Promise<ReturnRow> => {
  const rows: ReturnRow[] = (await place.liaison('GET', '/api/v1/returns?round=r-1')).json()
  const row = rows.find(({ no }) => no === '1')
  if (!row) throw new Error('no return')
  return row
}
const save = async (said: object) => {
  const { id, revision, content } = await mine()
  return place.liaison('PUT', `/api/v1/returns/${id}`, { payload: { ...content, ...said, revision } })
}

it('a figure that was reported stays beside its target, though the plan no longer has that', async () => {
  const { targets, content } = await mine()
  expect(content.figures).toEqual([{ targetId: withdrawn, raw: '12' }])
  expect(targets.map(({ id }) => id)).toContain(withdrawn)
  expect(targets.length).toBeGreaterThan(1)
})

it('the return can be written on, and its sheet be merged', async () => {
  expect((await save({ done: '已开工' })).statusCode).toBe(200)
  const { rawPayload } = await place.office('GET', '/api/v1/rounds/r-1/sheets.zip')
  const [bytes] = Object.entries(unzipSync(new Uint8Array(rawPayload))).flatMap(([name, file]) =>
    name.includes('文广旅体局') ? [file] : [],
  )
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.worksheets[0]
  const heads = sheet?.getRow(3).values as string[]
  const cell = sheet?.getCell(4, heads.indexOf('下步计划'))
  if (cell) cell.value = '下月验收'
  const back = multipart([{ name: '文广旅体局.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }])
  const { id: merge } = (await place.office('POST', '/api/v1/rounds/r-1/merges', back)).json()
  const applied = await place.office('POST', `/api/v1/merges/${merge}/apply`, { payload: { choices: {} } })
  expect([applied.statusCode, applied.json()]).toMatchObject([200, [{ done: true }]])
  expect((await mine()).content).toMatchObject({ nextStep: '下月验收', figures: [{ raw: '12' }] })
})

it('a figure for a target that was withdrawn before anybody reported it is refused', async () => {
  const rows: ReturnRow[] = (await place.liaison('GET', '/api/v1/returns?round=r-1')).json()
  const other = rows.find(({ no }) => no === '2')
  const payload = { ...other?.content, revision: other?.revision, figures: [{ targetId: withdrawn, raw: '1' }] }
  const refused = await place.liaison('PUT', `/api/v1/returns/${other?.id}`, { payload })
  expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'TT-R-006'])
})

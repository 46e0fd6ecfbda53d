import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { ContactList } from './contact-row.ts'
import type { ImportPreview } from './import-schema.ts'
import type { RegisterUnit } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  const units = (await place.office('GET', '/api/v1/units')).json() as { id: string; name: string }[]
  const schools = units.find((unit) => unit.name === '县教育局')?.id
  await place.office('PATCH', `/api/v1/units/${schools}`, { payload: { aliases: ['教育局'] } })
})
afterAll(() => place.close())

const head = ['单位', '分管领导', '职务', '电话', '牵头科室', '负责人', '电话', '联络员', '手机']
const schoolsRow = [
  '教育局',
  '方正',
  '副局长',
  '0574-88880001',
  '基教科',
  '甄有恒',
  '13900000102',
  '言午',
  '13900000103',
]
const moneyRow = ['县财政局', '金多', '', '', '', '', '', '钱途', '13900000201']

async function sheet(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new excel.Workbook()
  book.addWorksheet('通讯录').addRows(rows.map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

function upload(bytes: Buffer, send: Send = place.office) {
  const boundary = 'x-boundary'
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="tongxunlu.xlsx"\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(opening), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return send('POST', '/api/v1/register/import/read', { payload, headers })
}
const read = async (rows: readonly (readonly string[])[]): Promise<ContactList> =>
  (await upload(await sheet(rows))).json()
const preview = async (list: ContactList, units: object[] = []): Promise<ImportPreview> =>
  (await place.office('POST', '/api/v1/register/import/preview', { payload: { rows: list.rows, units } })).json()
const confirm = (list: ContactList, { fingerprint }: ImportPreview, more: object = {}) => {
  const payload = { rows: list.rows, units: [], from: '2026-03-02', fingerprint, ...more }
  return place.office('POST', '/api/v1/register/import', { payload })
}
const register = async (): Promise<RegisterUnit[]> => (await place.office('GET', '/api/v1/register')).json()
const changes = (row: ImportPreview['rows'][number] | undefined) => row?.posts.map((post) => post.change)

describe('importing a contact list', () => {
  it('is tried first: says what is new, by name and by alias, and saves nothing', async () => {
    const list = await read([head, schoolsRow, moneyRow, ['县图书中心', '', '', '', '', '', '', '书香', '']])
    const tried = await preview(list)
    expect(tried.counts).toEqual({ new: 1, changed: 2, unchanged: 0 })
    expect(tried.rows.map(({ written, unit }) => [written, unit?.name ?? null])).toEqual([
      ['教育局', '县教育局'],
      ['县财政局', '县财政局'],
      ['县图书中心', null],
    ])
    expect(changes(tried.rows[0])).toEqual(['new', 'new', 'new'])
    expect(changes(tried.rows[1])).toEqual(['new', 'kept', 'new'])
    expect((await register()).flatMap(({ posts }) => posts.filter(({ holder }) => holder))).toEqual([])
  })

  it('is confirmed in one go', async () => {
    const list = await read([head, schoolsRow, moneyRow])
    const answer = await confirm(list, await preview(list))
    expect(answer.json()).toEqual({ units: 0, appointed: 5, corrected: 0, handedOver: 0 })
    const schools = (await register()).find(({ unit }) => unit.name === '县教育局')
    expect(schools?.posts).toMatchObject([
      { title: '副局长', holder: { name: '方正', officePhone: '0574-88880001', from: '2026-03-02' } },
      { section: '基教科', holder: { name: '甄有恒', phone: '139****0102' } },
      { holder: { name: '言午', phone: '139****0103' } },
    ])
  })

  it('finds nothing to do in the same list, nor in its own export', async () => {
    const same = await preview(await read([head, schoolsRow, moneyRow]))
    expect(same.counts).toEqual({ new: 0, changed: 0, unchanged: 2 })
    const exported = await place.office('GET', '/api/v1/register/contacts.xlsx')
    expect(exported.headers['content-disposition']).toContain(encodeURIComponent('联络员通讯录.xlsx'))
    const back: ContactList = (await upload(exported.rawPayload)).json()
    expect([back.problems, back.ignored]).toEqual([[], []])
    expect(back.rows[0]?.contacts.liaison?.phone ?? back.rows[1]?.contacts.liaison?.phone).toMatch(/^139\d{8}$/)
    expect((await preview(back)).counts).toEqual({ new: 0, changed: 0, unchanged: back.rows.length })
    const events = place.services.db.system.selectFrom('audit_events').select('action')
    expect(await events.where('action', '=', 'contacts_exported').execute()).toHaveLength(1)
  })

  it('hands a post over where another person is named, corrects a number, and leaves alone what is empty', async () => {
    const list = await read([head, ['县教育局', '方正', '', '', '', '甄有恒', '13900000109', '何许', '13900000104']])
    const tried = await preview(list)
    expect(changes(tried.rows[0])).toEqual(['unchanged', 'corrected', 'handover'])
    expect((await confirm(list, tried, { from: '2026-03-10' })).json()).toEqual({
      units: 0,
      appointed: 0,
      corrected: 1,
      handedOver: 1,
    })
    expect((await register()).find(({ unit }) => unit.name === '县教育局')?.posts).toMatchObject([
      { title: '副局长', holder: { name: '方正', officePhone: '0574-88880001' } },
      { section: '基教科', holder: { name: '甄有恒', phone: '139****0109' } },
      { holder: { name: '言午' }, next: { name: '何许', from: '2026-03-10' } },
    ])
    expect(changes((await preview(list)).rows[0])).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const third = await preview(await read([head, ['县教育局', '', '', '', '', '', '', '林中', '']]))
    expect(third.problems[0]?.message).toContain('已定于2026-03-10交给“何许”')
  })

  it('takes a person’s word for what a name means, and keeps it as an alias', async () => {
    const list = await read([head, ['县文旅体局', '', '', '', '', '', '', '游历', '13900000301']])
    const [row] = (await preview(list)).rows
    expect(row?.similar).toMatchObject([{ name: '县文广旅体局' }])
    const units = [{ written: '县文旅体局', unitId: row?.similar[0]?.id }]
    const tried = await preview(list, units)
    expect(tried.rows[0]?.unit?.name).toBe('县文广旅体局')
    expect((await confirm(list, tried, { units })).statusCode).toBe(200)
    const culture = (await register()).find(({ unit }) => unit.name === '县文广旅体局')
    expect(culture).toMatchObject({ unit: { aliases: ['县文旅体局'] } })
    expect(culture?.posts[2]).toMatchObject({ holder: { name: '游历' } })
  })

  it('is refused when the register has changed since, and then nothing of it is done', async () => {
    const list = await read([head, ['县农业农村局', '丰收', '', '', '', '', '', '', ''], ['县新单位', '新人']])
    const tried = await preview(list)
    const id = (await register()).find(({ unit }) => unit.name === '县农业农村局')?.unit.id
    const payload = { name: '田野', from: '2026-03-01' }
    await place.office('POST', `/api/v1/register/units/${id}/posts/leader/handover`, { payload })
    const late = await confirm(list, tried)
    expect([late.statusCode, late.json().error.code]).toEqual([409, 'TT-B-409'])
    const early = await confirm(list, await preview(list), { from: '2026-02-01' })
    expect(early.statusCode).toBe(422)
    expect((await register()).map(({ unit }) => unit.name)).not.toContain('县新单位')
  })

  it('offers the units of the place as an empty sheet that can be read back', async () => {
    const template = await place.office('GET', '/api/v1/register/template.xlsx')
    const back: ContactList = (await upload(template.rawPayload)).json()
    expect(back.rows.map((row) => row.unit).sort()).toEqual((await register()).map(({ unit }) => unit.name).sort())
    expect((await preview(back)).counts).toMatchObject({ new: 0, changed: 0 })
  })
})

describe('who may import and export', () => {
  it('is the plan office of the place', async () => {
    const bytes = await sheet([head, schoolsRow])
    const list = await read([head, schoolsRow])
    const rows = { payload: { rows: list.rows, units: [] } }
    const sure = { payload: { ...rows.payload, from: '2026-03-02', fingerprint: '' } }
    for (const [send, status, confirmed] of [
      [place.anonymous, 401, 401],
      [place.liaison, 403, 403],
      [place.leader, 403, 403],
      [place.stranger, 200, 409],
    ] as const) {
      expect((await upload(bytes, send)).statusCode).toBe(status)
      expect((await send('POST', '/api/v1/register/import/preview', rows)).statusCode).toBe(status)
      expect((await send('POST', '/api/v1/register/import', sure)).statusCode).toBe(confirmed)
      expect((await send('GET', '/api/v1/register/contacts.xlsx')).statusCode).toBe(status)
      expect((await send('GET', '/api/v1/register/template.xlsx')).statusCode).toBe(status)
    }
    const elsewhere = await place.stranger('POST', '/api/v1/register/import/preview', rows)
    expect(elsewhere.json().counts).toEqual({ new: 1, changed: 0, unchanged: 0 })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { Unit } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
})
afterAll(() => place.close())

const list = async (send: Send = place.office): Promise<Unit[]> => (await send('GET', '/api/v1/units')).json()
const named = async (name: string) => (await list()).find((unit) => unit.name === name)
const add = (payload: object, send: Send = place.office) => send('POST', '/api/v1/units', { payload })
const change = (id: string, payload: object, send: Send = place.office) =>
  send('PATCH', `/api/v1/units/${id}`, { payload })

describe('the list of units', () => {
  it('gains the units of a confirmed plan, with the measures each answers for', async () => {
    const counts = new Map((await list()).map((unit) => [unit.name, unit.measureCount]))
    expect(counts).toEqual(
      new Map([
        ['县文广旅体局', 2],
        ['县财政局', 1],
        ['县教育局', 2],
        ['县农业农村局', 1],
      ]),
    )
  })

  it('takes new units and knows them by their aliases in the next plan', async () => {
    const added = await add({ name: '县图书馆', aliases: ['图书馆 ', '图书馆', '县图书馆'] })
    expect(added.statusCode).toBe(201)
    expect(added.json()).toMatchObject({ name: '县图书馆', aliases: ['图书馆'], measureCount: 0 })
    await confirmText(place.office, smallPlan.replaceAll('县文广旅体局', '图书馆'))
    expect(await named('县图书馆')).toMatchObject({ measureCount: 2 })
    expect(await named('图书馆')).toBeUndefined()
  })

  it('renames a unit without touching its duties', async () => {
    const unit = await named('县农业农村局')
    const before = unit?.measureCount
    const answer = await change(unit?.id ?? '', { name: '县农业农村和水利局', aliases: ['县农业农村局'] })
    expect(answer.json()).toEqual({
      id: unit?.id,
      name: '县农业农村和水利局',
      aliases: ['县农业农村局'],
      kind: null,
      position: 0,
      measureCount: before,
    })
    const back = await change(unit?.id ?? '', { name: '县农业农村局', aliases: [] })
    expect(back.json()).toMatchObject({ aliases: ['县农业农村和水利局'] })
    expect((await change(unit?.id ?? '', { aliases: [] })).json()).toMatchObject({ aliases: [] })
  })

  it('keeps the duties of a renamed unit through the next version of a plan that uses its old name', async () => {
    const text = smallPlan.replaceAll('县教育局', '县文化馆').replace('乡村书香', '书香乡村')
    const before = await confirmText(place.office, text)
    const unit = await named('县文化馆')
    await change(unit?.id ?? '', { name: '县文化中心' })
    const changed = text.replace('500人以上。（牵头单位：县文化馆）', '500人以上。（牵头单位：县文化馆、县财政局）')
    const after = await confirmText(place.office, changed, before.id)
    expect(after.measures[2]?.duties.lead).toMatchObject([
      { unitId: unit?.id, name: '县文化中心' },
      { name: '县财政局' },
    ])
    expect(await named('县文化馆')).toBeUndefined()
    expect(await named('县文化中心')).toMatchObject({ measureCount: unit?.measureCount })
  })

  it('never lets one name mean two units', async () => {
    const schools = await named('县教育局')
    for (const payload of [{ name: '县教育局' }, { name: '图书馆' }, { name: '县体校', aliases: ['县教育局'] }]) {
      const answer = await add(payload)
      expect(answer.statusCode).toBe(409)
      expect(answer.json().error.message).toContain('单位清单里已有')
    }
    expect((await change(schools?.id ?? '', { name: '县财政局' })).statusCode).toBe(409)
    expect((await add({ name: '  ' })).statusCode).toBe(422)
    expect((await add({ aliases: [] })).statusCode).toBe(400)
  })
})

describe('who may keep the list', () => {
  it('is the plan office; everybody in the place reads it', async () => {
    const id = (await named('县教育局'))?.id ?? ''
    for (const [send, read, write] of [
      [place.anonymous, 401, 401],
      [place.liaison, 200, 403],
      [place.leader, 200, 403],
    ] as const) {
      expect((await send('GET', '/api/v1/units')).statusCode).toBe(read)
      expect((await add({ name: '县气象局' }, send)).statusCode).toBe(write)
      expect((await change(id, { name: '县气象局' }, send)).statusCode).toBe(write)
    }
    expect(await list(place.stranger)).toEqual([])
    expect((await change(id, { name: '县气象局' }, place.stranger)).statusCode).toBe(404)
    expect(await named('县气象局')).toBeUndefined()
  })
})

import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { PlanAlignment } from './schema.ts'

let place: PlanOffice
let city: string
let county: string
beforeAll(async () => {
  place = await openPlanOffice()
  const { services } = place
  const measure = '壮大茶产业。到2025年，新建茶园3个。（牵头单位：县农业农村局）'
  city = await confirmTablePlan(services, {
    title: '澄江市共同富裕行动方案（2021—2025年）',
    goals: ['到2025年，森林覆盖率达到62%。'],
    measure,
    years: ['2025'],
    rows: [
      ['1', '城乡居民收入倍差', '', '≤1.8'],
      ['2', '公共图书馆覆盖率', '%', '95'],
      ['3', '林木蓄积量', '万立方米', '900'],
      ['4', '居民综合阅读率', '%', '92'],
    ],
  })
  county = await confirmTablePlan(services, {
    title: '云溪县共同富裕行动方案（2021—2025年）',
    goals: ['到2025年，森林覆盖率达到60%。'],
    measure,
    years: ['2025'],
    rows: [
      ['1', '城乡居民收入倍差', '', '≤1.9'],
      ['2', '公共图书馆覆盖率', '%', '96'],
      ['3', '林木蓄积量', '万立方米', '30'],
      ['4', '山乡书屋数', '家', '30'],
    ],
  })
})
afterAll(() => place.close())

const align = async (): Promise<PlanAlignment> =>
  (await place.office('GET', `/api/v1/plans/${county}/alignment`)).json()
const choose = (plan: string, superior: string | null, send = place.office) =>
  send('PUT', `/api/v1/plans/${plan}/superior`, { payload: { superior } })

describe('a plan against its superior plan', () => {
  it('has none until the office says which one it is', async () => {
    expect(await align()).toMatchObject({ superior: null, pairs: [], choices: [{ id: city }] })
    const statistics = await signInAs(place.app, 'statistics')
    expect((await choose(county, city, statistics)).statusCode).toBe(403)
    expect((await choose(county, city)).statusCode).toBe(204)
    expect((await align()).superior?.id).toBe(city)
  })

  it('tells what is weaker, what nobody serves, what is met, and what does not compare', async () => {
    const { pairs, counts, ownOnly } = await align()
    expect(Object.fromEntries(pairs.map(({ superior, standing }) => [superior.metric, standing]))).toEqual({
      森林覆盖率: 'weaker',
      城乡居民收入倍差: 'weaker',
      公共图书馆覆盖率: 'met',
      林木蓄积量: 'beside',
      新建茶园: 'beside',
      居民综合阅读率: 'unserved',
    })
    expect(counts).toEqual({ unserved: 1, weaker: 2, met: 1, beside: 2 })
    expect(ownOnly.map(({ metric }) => metric)).toEqual(['山乡书屋数'])
    expect(pairs.filter(({ headline }) => !headline).map(({ superior, why }) => [superior.metric, why])).toEqual([
      ['新建茶园', '总量随地区大小而不同'],
    ])
    const { superior } = pairs.find(({ standing }) => standing === 'unserved') ?? {}
    const source = (await place.office('GET', `/api/v1/plans/${city}/source`)).json()
    expect(source.text.slice(...(superior?.span ?? [0, 0]))).toContain('92')
  })

  it('says the same in the checks of the plan, until the superior plan is taken away', async () => {
    const checks = async () => (await place.office('GET', `/api/v1/plans/${county}/checks`)).json()
    const { diagnostics, notApplicable } = await checks()
    const of = (code: string) => diagnostics.filter((one: { code: string }) => one.code === code)
    expect(of('TT-C-042')).toHaveLength(2)
    expect(
      of('TT-C-041')
        .map(({ message }: { message: string }) => message)
        .join(),
    ).toContain('“居民综合阅读率”92%')
    expect(notApplicable.map(({ code }: { code: string }) => code)).not.toContain('TT-C-042')
    const { position, message } = of('TT-C-042')[0]
    const answer = { payload: { answered: true, note: '市里另有分解方案', version: 1 } }
    await place.office('PUT', `/api/v1/plans/${county}/checks/${position}`, answer)
    expect((await choose(county, city)).statusCode).toBe(204)
    const again = (await checks()).diagnostics.find((one: { message: string }) => one.message === message)
    expect(again.answer.note).toBe('市里另有分解方案')
  })

  it('refuses a circle', async () => {
    expect((await choose(city, county)).json().error.code).toBe('TT-I-060')
    expect((await choose(county, county)).statusCode).toBe(422)
  })

  it('goes out as a table', async () => {
    const answer = await place.office('GET', `/api/v1/plans/${county}/alignment.xlsx`)
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
    const words = book.worksheets[0]?.getColumn(8).values
    expect(words).toContain('没有承接')
    expect(words).toContain('本方案自有')
  })

  it('can be taken away again', async () => {
    expect((await choose(county, null)).statusCode).toBe(204)
    expect((await align()).superior).toBeNull()
    const { diagnostics } = (await place.office('GET', `/api/v1/plans/${county}/checks`)).json()
    expect(diagnostics.filter(({ code }: { code: string }) => code.startsWith('TT-C-04'))).toEqual([])
  })
})

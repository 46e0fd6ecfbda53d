import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../drafts/import-file.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { FigureDuties } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026: the last whole year is 2025.
let place: PlanOffice
let statistics: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
  await placeInUnit(place.services, ['liaison-330213'], '县生态环境局')
  statistics = await signInAs(place.app, 'statistics')
  await enter('i-1 2023 3.5', 'i-1 2024 3.4', 'i-1 2025 3.3', 'digital-core-va 2025 9.5', 'gdp 2025 190')
})
afterAll(() => place.close())

async function enter(...lines: string[]) {
  const cells = lines.map((line) => {
    const [indicator, period, raw, revision = '0'] = line.split(' ')
    return { indicator, period, raw, state: 'final', revision: Number(revision) }
  })
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
}
const duties = async (send: Send): Promise<FigureDuties> =>
  (await send('GET', '/api/v1/workplace/todos')).json().figures

describe('what figures ask for', () => {
  it('R18: an entered figure that is another than the computed one is something to do, and stands', async () => {
    expect(await duties(statistics)).toMatchObject({
      year: '2025',
      indicators: 4,
      differing: 1,
      differences: [{ indicator: 'i-1', entered: '3.3', computed: '5.0', unit: '%' }],
    })
    const page = (await statistics('GET', '/api/v1/indicators/i-1/years/2025')).json()
    expect(page.row.current.value).toBe('3.3')
  })

  it('R18: tells a computed figure with two decimals more than the entered one', async () => {
    await enter('gdp 2025 185 1')
    expect((await duties(statistics)).differences).toMatchObject([{ entered: '3.3', computed: '5.135' }])
    await enter('gdp 2025 190 2')
  })

  it('counts promises without a figure by plan, of a liaison those of the unit', async () => {
    // The worded promise and the one on PM2.5: as many as the list of the plan says.
    const { owed, filled } = (await place.office('GET', '/api/v1/plans/p-1/indicators/2025')).json()
    expect((await duties(place.office)).missing).toMatchObject([{ planId: 'p-1', count: owed - filled }])
    expect(owed - filled).toBe(2)
    const own = await duties(place.liaison)
    expect([own.indicators, own.missing[0]?.count, own.warnings, own.differing]).toEqual([1, 1, 0, 0])
    expect((await duties(place.leader)).indicators).toBe(0)
  })

  it('R31: a warning is something to do until somebody takes it on', async () => {
    expect((await duties(place.office)).warnings).toBe(1)
    const [row] = (await place.office('GET', '/api/v1/warnings/2025')).json().rows
    const payload = {
      indicator: row.indicator,
      region: '330213',
      year: '2025',
      level: row.level,
      note: '产业园投产推迟',
    }
    const handled = await place.office('POST', '/api/v1/warnings', { payload })
    expect([handled.statusCode, (await duties(place.office)).warnings]).toEqual([204, 0])
  })

  it('asks for no figure that the plan itself prints as its base', async () => {
    const html = `<h1>云溪县碧湖镇行动方案（2026—2028年）</h1><p>一、主要目标</p><p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2025年基数</th><th>2028年目标</th></tr>
<tr><td>1</td><td>养老服务综合体</td><td>家</td><td>2</td><td>6</td></tr>
<tr><td>2</td><td>城市书屋</td><td>家</td><td>——</td><td>9</td></tr></table>`
    const file = { fileName: '新方案.html', bytes: new TextEncoder().encode(html), placeCode: '330213', asDraft: false }
    const { planId } = await importFile(place.services, file)
    const { missing } = await duties(place.office)
    expect(missing.find((one) => one.planId === planId)?.count).toBe(1)
    const { owed, filled } = (await place.office('GET', `/api/v1/plans/${planId}/indicators/2025`)).json()
    expect([owed, filled]).toEqual([2, 1])
  })
})

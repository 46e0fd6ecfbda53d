import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { ObservationImport } from '../sheet/import-preview.ts'

let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  const cells = [
    { indicator: 'i-1', period: '2023', raw: '3.90', state: 'final', source: '统计公报，第3页', note: '写了"两"次' },
    { indicator: 'i-2', period: '2023-H1', raw: '65', state: 'flash' },
    { indicator: 'i-2', region: '330213001', period: '2023', raw: '', absence: 'suppressed', state: 'final' },
    { indicator: 'i-3', period: '2023', raw: '', absence: 'blank', state: 'final' },
  ].map((cell) => ({ ...cell, revision: 0 }))
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
})
afterAll(() => place.close())

const taken = (format: string, query = '') =>
  statistics('GET', `/api/v1/plans/${plan}/observations/export?format=${format}${query}`)
const upload = async (name: string, text: string): Promise<ObservationImport> => {
  const bytes = new TextEncoder().encode(text)
  const answer = await statistics('POST', `/api/v1/plans/${plan}/observations/imports`, multipart([{ name, bytes }]))
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}

describe('R39: figures as other programs read them', () => {
  it('R39: SDMX-CSV 2.0: structure, its id and the action, then dimensions, measure, attributes; one row a figure', async () => {
    const answer = await taken('sdmx')
    expect(answer.headers['content-type']).toContain('application/vnd.sdmx.data+csv; version=2.0.0')
    const [head, ...rows] = answer.body.trimEnd().split('\r\n')
    expect(head).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,DECIMALS,SOURCE,COMMENT_OBS',
    )
    expect(rows).toEqual([
      'dataflow,TONGTU:OBSERVATIONS(1.0),I,A,330213,digital-core-share,2023,3.9,%,A,1,统计公报，第3页,"写了""两""次"',
      'dataflow,TONGTU:OBSERVATIONS(1.0),I,S,330213,gdp,2023-S1,65,亿元,P,0,,',
      'dataflow,TONGTU:OBSERVATIONS(1.0),I,A,330213001,gdp,2023,,亿元,Q,,,',
      'dataflow,TONGTU:OBSERVATIONS(1.0),I,A,330213,pm25,2023,,微克/立方米,L,,,',
    ])
    // No byte order mark, no semicolons, every row as wide as the head.
    expect(answer.rawPayload[0]).toBe('S'.charCodeAt(0))
    expect(rows.every((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length === head?.split(',').length)).toBe(
      true,
    )
  })

  it('R39: an export narrows itself to stretches of time and levels of places', async () => {
    const rowsOf = async (query: string) => {
      const [, ...rows] = (await taken('sdmx', query)).body.trimEnd().split('\r\n')
      return rows.map((row) => row.split(',').slice(4, 7).join(' '))
    }
    expect(await rowsOf('&level=township')).toEqual(['330213001 gdp 2023'])
    expect(await rowsOf('&period=2022&until=2024')).toHaveLength(3)
    expect(await rowsOf('&period=2023-H1')).toEqual(['330213 gdp 2023-S1'])
    expect(await rowsOf('&period=2024&until=2025')).toEqual([])
    const mixed = await taken('csv', '&period=2023&until=2023-06')
    expect([mixed.statusCode, mixed.json().error.code]).toEqual([422, 'TT-I-086'])
    expect((await taken('csv', '&until=2024')).json().error.code).toBe('TT-I-087')
    expect((await taken('csv', '&level=county&region=110000')).statusCode).toBe(404)
  })

  it('R12: an export as of an earlier moment is the same to the byte after later corrections', async () => {
    const moment = place.services.clock.now().toISOString()
    const asOf = `&asOf=${encodeURIComponent(moment)}`
    const before = await Promise.all(['csv', 'json', 'sdmx'].map(async (format) => (await taken(format, asOf)).body))
    place.services.clock.pass({ minutes: 5 })
    const cell = { indicator: 'i-1', period: '2023', raw: '4.1', state: 'final', revision: 1 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [cell] } })
    expect((await taken('csv')).body).not.toBe(before[0])
    const after = await Promise.all(['csv', 'json', 'sdmx'].map(async (format) => (await taken(format, asOf)).body))
    expect(after).toEqual(before)
    const back = { ...cell, raw: '3.90', revision: 2, source: '统计公报，第3页', note: '写了"两"次' }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [back] } })
  })

  it('R35: csv and json go out and come back through the same preview, changing nothing', async () => {
    for (const format of ['csv', 'json']) {
      const { counts } = await upload(`数据.${format}`, (await taken(format)).body)
      expect([format, counts]).toEqual([format, { changes: 0, odd: 0, unchanged: 4, problems: 0 }])
    }
    const { changes, problems } = await upload(
      '数据.csv',
      '指标,期别,本期值\n地区生产总值,2022年,"1,215"\n群众满意度,2022年,约\n',
    )
    expect(changes.map(({ at, cell }) => [at, cell.period, cell.raw])).toEqual([['数据 C2', '2022', '1,215']])
    expect(problems.map(({ at }) => at)).toEqual(['数据 C3'])
    const json = JSON.stringify({ figures: [{ indicator: 'i-2', period: '2021', value: '118.5', state: 'final' }] })
    expect((await upload('数据.json', json)).changes.map(({ cell }) => [cell.raw, cell.state])).toEqual([
      ['118.5', 'final'],
    ])
    const url = `/api/v1/plans/${plan}/observations/imports`
    const broken = multipart([{ name: '数据.json', bytes: new TextEncoder().encode('{"figures": [') }])
    const refused = await statistics('POST', url, broken)
    expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'TT-I-084'])
  })

  it('R39: definitions as JSON and as CSVW that names every column of the table beside it', async () => {
    const metadata = (await statistics('GET', '/api/v1/indicators/i-1/metadata?format=json')).json()
    expect(metadata).toMatchObject({ id: 'digital-core-share', unit: '%', direction: '越高越好', version: 1 })
    const csvw = (await statistics('GET', '/api/v1/indicators/i-1/metadata?format=csvw')).json()
    const csv = (await statistics('GET', '/api/v1/indicators/i-1/figures.csv')).body
    const titles = csvw.tableSchema.columns.map(({ titles }: { titles: string }) => titles)
    expect(csv.split('\r\n')[0]).toBe(titles.join(','))
    expect(csvw['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    const none = await statistics('GET', '/api/v1/indicators/i-4/metadata?format=json')
    expect([none.statusCode, none.json().error.code]).toEqual([404, 'TT-I-083'])
  })
})

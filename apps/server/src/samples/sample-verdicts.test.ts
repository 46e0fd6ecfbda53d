import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorList } from '../indicators/schema.ts'
import type { LedgerSummary } from '../ledgers/schema.ts'
import { repositoryRoot } from '../platform/config.ts'
import type { PromisedTargets } from '../promised-targets/schema.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { loadSamples } from './load-samples.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await loadSamples(place.services, path.join(repositoryRoot, 'samples'))
}, 60_000)
afterAll(() => place.close())

const YEARS = ['2021', '2022', '2023', '2024', '2025']

interface Promised {
  readonly due: string
  readonly year: string
  readonly value: string | null
  readonly verdict: PromisedTargets['targets'][number]['verdict']
}

/** What the office of a place reads of its plan, year by year: the rows of its table and its promises in sentences. */
async function read(code: string) {
  const office = await signInAs(place.app, `office-${code}`)
  const rows: IndicatorList['rows'][number][] = []
  const targets: PromisedTargets['targets'][number][] = []
  for (const year of YEARS) {
    const table: IndicatorList = (await office('GET', `/api/v1/plans/p-1/indicators/${year}`)).json()
    rows.push(...table.rows)
    const promised: PromisedTargets = (await office('GET', `/api/v1/plans/p-1/promised-targets/${year}`)).json()
    targets.push(...promised.targets)
  }
  const ofTable = rows.map(({ indicator, current, verdict }, at): Promised => {
    const year = YEARS[Math.floor((at * YEARS.length) / rows.length)] ?? ''
    const due = indicator.values.findLast(({ role }) => role === 'target')?.period.slice(0, 4) ?? year
    return { due, year, value: current?.value ?? null, verdict }
  })
  const inSentences = targets.map(
    ({ due, year, value, verdict }): Promised => ({ due: due?.slice(0, 4) ?? year, year, value, verdict }),
  )
  return { rows, targets, kinds: new Set([...ofTable, ...inSentences].flatMap(kindsOf)) }
}

/** Every name that fits a verdict. */
function kindsOf({ due, year, value, verdict }: Promised): string[] {
  if (verdict === null) return ['not judged']
  const { status, outcome, warning, awaiting, provisional } = verdict
  const early = year < due
  return [
    ...(outcome === 'met' && !early && !provisional ? ['met'] : []),
    ...(outcome === 'met_marginal' ? ['nearly'] : []),
    ...(outcome === 'not_met' && !early ? ['not met'] : []),
    ...(outcome === 'met' && early && status === 'on_track' ? ['ahead'] : []),
    ...(outcome === 'not_met' && early && status === 'on_track' ? ['not yet due, on pace'] : []),
    ...(outcome === 'not_met' && early && status === 'at_risk' ? ['not yet due, slow'] : []),
    ...(outcome === 'not_met' && early && status === 'off_track' ? ['not yet due, behind'] : []),
    ...(status === 'no_data' && value === null ? ['no figure'] : []),
    ...(status === 'no_data' && value !== null ? ['a figure that cannot be judged'] : []),
    ...(awaiting ? ['waits for the superior'] : []),
    ...(provisional ? ['provisional'] : []),
    ...(warning === null ? [] : [warning]),
  ]
}

const everywhere = [
  ...['met', 'not met', 'ahead', 'not yet due, on pace', 'not yet due, slow', 'not yet due, behind', 'no figure'],
  ...['blue', 'yellow', 'orange', 'red'],
]

describe('the samples', () => {
  it.each([
    ['330213', ['nearly', 'a figure that cannot be judged', 'waits for the superior', 'not judged']],
    ['330383', ['a figure that cannot be judged', 'not judged']],
    ['331000', ['a figure that cannot be judged', 'not judged']],
    ['331100', ['nearly', 'a figure that cannot be judged', 'waits for the superior', 'provisional']],
    // A plan of one year, whose promises all have a figure or wait for evidence, and print no tolerance.
    ['331102', ['not judged']],
  ])('show at %s every kind of verdict that its plan can have', async (code, more) => {
    expect([...(await read(code)).kinds].sort()).toEqual(expect.arrayContaining([...everywhere, ...more].sort()))
  })

  it('say of every figure and every piece of evidence that it is made up', async () => {
    for (const code of ['330213', '330383', '331000', '331102']) {
      const { targets } = await read(code)
      const links = targets.map(({ link }) => link)
      expect(links.flatMap(({ figures }) => figures).length).toBeGreaterThan(50)
      for (const { figures, evidence } of links) {
        expect(new Set(figures.map(({ ground }) => ground)).difference(new Set(['演示数据'])).size).toBe(0)
        expect(evidence?.text ?? '演示数据').toBe('演示数据')
      }
    }
    const observations = (await read('331100')).rows.flatMap((row) => row.observations)
    expect(observations.length).toBeGreaterThan(300)
    expect(observations.every(({ demo }) => demo)).toBe(true)
  })

  it('give each reason why there is no figure', async () => {
    const { rows } = await read('331100')
    const absences = new Set(rows.flatMap(({ observations }) => observations.map(({ absence }) => absence)))
    expect(absences).toEqual(new Set([null, 'blank', 'not_applicable', 'not_due', 'suppressed']))
  })

  it('prove a count by a ledger, one row of which was withdrawn', async () => {
    const office = await signInAs(place.app, 'office-331102')
    const [ledger] = (await office('GET', '/api/v1/ledgers')).json() as LedgerSummary[]
    expect(ledger).toMatchObject({
      counts: { proposed: 0, listed: 1, verified: 13, withdrawn: 1 },
      targets: [{ name: '老旧小区改造', targets: [{ year: '2023', raw: '12' }] }],
    })
    const { targets } = await read('331102')
    const proven = targets.filter((target) => target.ledger?.id === ledger?.id)
    expect(proven.findLast(({ year }) => year === '2023')).toMatchObject({
      value: '11',
      verdict: { status: 'off_track', sentence: expect.stringContaining('低1个') },
    })
  })
})

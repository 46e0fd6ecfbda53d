import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connection, type DatabaseAddress } from '../../platform/database.ts'
import { migrate } from '../../platform/migrate.ts'
import { createTestDatabase, dropTestDatabase } from '../../test/test-services.ts'

/** The version before what is to be written and what is shown stood apart. */
const BEFORE = 33

let address: DatabaseAddress
let pool: pg.Pool
beforeAll(async () => {
  address = await createTestDatabase('template0')
  pool = new pg.Pool(connection(address, null))
})
afterAll(async () => {
  await pool.end()
  await dropTestDatabase(address)
})

const cell = { indicator: 'i-2', region: '330213', period: '2024', raw: '140', state: 'final', revision: 0 }
const remarks = [{ kind: 'range', words: '2024年为140，超出参考范围121—133', meant: null }]
const before = { raw: '95', absence: null, state: 'preliminary', source: '问卷', note: null }
const change = (at: number, more: object) => ({ at: `汇总 D${at}`, name: '地区生产总值', before: null, ...more })
// The first version kept neither remarks nor questions.
const first = { changes: [change(2, { cell })], problems: [], unchanged: 3, passedOver: ['通讯录'] }
const long = {
  changes: Array.from({ length: 1200 }, (_, at) => change(at + 2, { cell, convertedFrom: null, remarks: [] })),
  problems: Array.from({ length: 1100 }, (_, at) => ({ at: `汇总 E${at + 2}`, name: '', raw: '', message: '' })),
  ...{ unchanged: 0, passedOver: [], questions: [], columns: [] },
}
long.changes[1150] = change(1152, { cell, before, convertedFrom: '1400000万元', remarks })
long.changes[1160] = change(1162, { cell: { ...cell, absence: 'not_due', note: '口径调整' }, remarks })

it('sheets that an earlier version laid out keep all their changes, and show the first of them', async () => {
  await migrate(pool, BEFORE)
  const client = await pool.connect()
  // Neither the place nor its plan are of interest.
  await client.query('set session_replication_role = replica')
  for (const [at, preview] of [first, long].entries())
    await client.query(
      `insert into tongtu.observation_imports (jurisdiction_id, import_id, plan_id, file_name, preview, created_at)
        values (1, $1, 1, '年报.xlsx', $2, now())`,
      [at, JSON.stringify(preview)],
    )
  client.release(true)
  await migrate(pool)
  const { rows } = await pool.query(
    'select preview, changes, problems from tongtu.observation_imports order by import_id',
  )
  const kept = ['i-2', '330213', '2024', '140', null, 'final', null, null, 0]
  expect(rows[0]).toEqual({
    preview: {
      counts: { changes: 1, odd: 0, unchanged: 3, problems: 0 },
      changes: [{ ...first.changes[0], convertedFrom: null, remarks: [] }],
      ...{ problems: [], passedOver: ['通讯录'], questions: [], columns: [] },
    },
    changes: [['汇总 D2', '地区生产总值', ...kept, null, null, []]],
    problems: [],
  })
  const { preview, changes, problems } = rows[1]
  expect(preview.counts).toEqual({ changes: 1200, odd: 1, unchanged: 0, problems: 1100 })
  const shown = preview.changes.map(({ at }: { at: string }) => at)
  expect([shown.length, ...shown.slice(0, 3)]).toEqual([1000, '汇总 D1152', '汇总 D1162', '汇总 D2'])
  expect(preview.problems).toEqual(long.problems.slice(0, 1000))
  expect([changes.length, problems]).toEqual([1200, long.problems])
  const stood = ['95', null, 'preliminary', '问卷', null]
  expect(changes[1150]).toEqual(['汇总 D1152', '地区生产总值', ...kept, stood, '1400000万元', remarks])
  expect(changes[1160].slice(6, 10)).toEqual(['not_due', 'final', null, '口径调整'])
})

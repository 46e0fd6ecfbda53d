import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connection } from '../platform/database.ts'
import { type TestServices, testServices } from '../test/test-services.ts'
import { sealEvents } from './seal-events.ts'
import { verifyChain } from './verify-chain.ts'

let services: TestServices
let place: number
let lastCode = 330_100
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())
beforeEach(async () => {
  const code = String(++lastCode)
  const row = { code, name: `${code}县`, level: 'county' } as const
  const query = services.db.system.insertInto('jurisdictions').values(row).returning('jurisdiction_id')
  place = (await query.executeTakeFirstOrThrow()).jurisdiction_id
})

const never = new AbortController().signal
const seal = () => sealEvents(services, never)
const verify = () => verifyChain(services.db.system, place)
const insert = `insert into tongtu.audit_events (jurisdiction_id, action, subject, details)
  values ($1, 'test', $2, $3) returning event_id`
const add = async (subject: string, details = '{}', by: Pick<pg.Client, 'query'> = services.db.systemPool) =>
  Number((await by.query(insert, [place, subject, details])).rows[0]?.event_id)

/** Sealed ids of the place, seal by seal. */
async function sealed(): Promise<number[][]> {
  const rows = await services.db.system
    .selectFrom('audit_seals')
    .select('event_ids')
    .where('jurisdiction_id', '=', place)
    .orderBy('seal_id')
    .execute()
  return rows.map(({ event_ids }) => event_ids)
}

/** A connection of its own, as the system. */
async function connect(): Promise<pg.Client> {
  const client = new pg.Client(connection(services.address, 'tongtu_system'))
  await client.connect()
  return client
}

describe('sealEvents', () => {
  it('links what is new to what was sealed before, place by place', async () => {
    const first = [await add('x:1'), await add('x:2')]
    await seal()
    await seal()
    const second = [await add('x:3')]
    await seal()
    expect(await sealed()).toEqual([first, second])
    expect(await verify()).toMatchObject({ events: 3, seals: 2, fault: null })
  })

  it('waits for an older event that is not committed yet: both orders of commit give one chain without gaps', async () => {
    const [slow, fast] = [await connect(), await connect()]
    await slow.query('begin')
    const older = await add('x:slow', '{}', slow)
    await fast.query('begin')
    const newer = await add('x:fast', '{}', fast)
    await fast.query('commit')
    expect(older).toBeLessThan(newer)
    let done = false
    const sealing = seal().then(() => {
      done = true
    })
    // Several looks at who is writing; without the wait the newer event would be sealed by now.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect([done, await sealed()]).toEqual([false, []])
    const afterwards = await add('x:afterwards')
    await slow.query('commit')
    await sealing
    await seal()
    expect((await sealed()).flat()).toEqual([older, newer, afterwards])
    expect(await verify()).toMatchObject({ events: 3, fault: null })
    await slow.end()
    await fast.end()
  })

  it('is not kept waiting by those who write later, though somebody always does', async () => {
    const clients = [await connect(), await connect()] as const
    await clients[0].query('begin')
    await add('x:0', '{}', clients[0])
    let done = false
    const sealing = seal().then(() => {
      done = true
    })
    let turn = 1
    for (; !done; turn++) {
      const [before, next] = turn % 2 ? clients : [clients[1], clients[0]]
      await next.query('begin')
      await add(`x:${turn}`, '{}', next)
      await before.query(turn % 3 ? 'commit' : 'rollback')
    }
    await sealing
    await clients[(turn - 1) % 2]?.query('commit')
    await seal()
    expect((await verify()).fault).toBeNull()
    const there = services.db.system.selectFrom('audit_events').select('event_id').where('jurisdiction_id', '=', place)
    expect((await sealed()).flat()).toEqual((await there.orderBy('event_id').execute()).map((row) => row.event_id))
    for (const client of clients) await client.end()
  })

  it('gives up its wait when the server stops', async () => {
    const writer = await connect()
    await writer.query('begin')
    await add('x:open', '{}', writer)
    const ending = new AbortController()
    const sealing = sealEvents(services, ending.signal)
    ending.abort()
    await sealing
    expect(await sealed()).toEqual([])
    await writer.query('rollback')
    await writer.end()
  })

  it('seals each event once, however many sealers there are while others write', async () => {
    const ids: number[] = []
    let writing = true
    const writers = Array.from({ length: 4 }, async () => {
      for (let turn = 0; turn < 60; turn++) ids.push(await add(`x:${turn}`))
    })
    const sealers = Array.from({ length: 3 }, async () => {
      while (writing) await seal()
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(sealers)
    await seal()
    expect((await sealed()).flat()).toEqual(ids.sort((a, b) => a - b))
    expect(await verify()).toMatchObject({ events: 240, fault: null })
  })

  it('makes several seals of a long backlog', async () => {
    const many = `insert into tongtu.audit_events (jurisdiction_id, action, subject)
      select $1, 'test', 'x:' || n from generate_series(1, 2500) n`
    await services.db.systemPool.query(many, [place])
    await seal()
    expect((await sealed()).map(({ length }) => length)).toEqual([1000, 1000, 500])
    expect(await verify()).toMatchObject({ events: 2500, seals: 3, fault: null })
  })
})

describe('verifyChain', () => {
  /** Does what no role of the product may do. */
  async function tamper(text: string, values: unknown[] = []) {
    for (const table of ['audit_events', 'audit_seals']) {
      await services.db.owner.query(`alter table ${table} no force row level security`)
    }
    await services.db.owner.query(text, values)
    for (const table of ['audit_events', 'audit_seals']) {
      await services.db.owner.query(`alter table ${table} force row level security`)
    }
  }

  const three = async () => {
    const ids = [await add('x:1'), await add('x:2', '{"n": 1.10, "名": "甲"}'), await add('x:3')]
    await seal()
    await add('x:4')
    await seal()
    return ids as [number, number, number]
  }

  it.each([
    ['details', `details = '{"n": 1.1, "名": "甲"}'`],
    ['action', `action = 'other'`],
    ['time by a microsecond', `at = at + interval '1 microsecond'`],
    ['person', 'user_id = gen_random_uuid()'],
    ['request', `request_id = 'r'`],
    ['subject', `subject = 'x:9'`],
  ])('names the event whose %s was changed', async (_what, change) => {
    const [, second] = await three()
    await tamper(`update audit_events set ${change} where jurisdiction_id = $1 and event_id = $2`, [place, second])
    expect(await verify()).toMatchObject({ events: 4, seals: 2, fault: { kind: 'changed', event: second } })
  })

  it('R20: names an event that was removed, the last of a seal as well as the first', async () => {
    const [first, , third] = await three()
    await tamper('delete from audit_events where jurisdiction_id = $1 and event_id = $2', [place, third])
    expect((await verify()).fault).toEqual({ kind: 'removed', event: third })
    await tamper('delete from audit_events where jurisdiction_id = $1 and event_id = $2', [place, first])
    expect((await verify()).fault).toEqual({ kind: 'removed', event: first })
  })

  it('names an event that was put between others, and one put before all', async () => {
    const put = `insert into audit_events (jurisdiction_id, event_id, action, subject) overriding system value
      values ($1, $2, 'test', 'x:planted')`
    const [first, second] = await three()
    await tamper('delete from audit_events where jurisdiction_id = $1 and event_id = $2', [place, second])
    await tamper(put, [place, second])
    expect((await verify()).fault).toEqual({ kind: 'changed', event: second })
    await tamper(put, [place, first - 1])
    expect((await verify()).fault).toEqual({ kind: 'inserted', event: first - 1 })
  })

  it('names a seal that was changed or removed', async () => {
    await three()
    await tamper('update audit_seals set total = 9 where jurisdiction_id = $1 and seal_id = 2', [place])
    expect((await verify()).fault).toEqual({ kind: 'seal_changed', seal: 2 })
    await tamper('delete from audit_seals where jurisdiction_id = $1 and seal_id = 1', [place])
    expect((await verify()).fault).toEqual({ kind: 'seal_removed', seal: 1 })
  })

  it('finds nothing wrong where nothing is sealed yet', async () => {
    await add('x:1')
    expect(await verify()).toEqual({ events: 0, seals: 0, lastSeal: null, fault: null })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import excel from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import { actionNames } from './action-names.ts'
import type { AuditEvent, AuditOptions } from './schema.ts'
import { sealEvents } from './seal-events.ts'

let office: PlanOffice
let planId: string
beforeAll(async () => {
  office = await openPlanOffice()
  const plan = await confirmText(office.office, smallPlan)
  planId = plan.id
  const [unit] = (await office.office('GET', '/api/v1/units')).json()
  await office.office('PATCH', `/api/v1/units/${unit.id}`, { payload: { name: '新名局', aliases: ['旧名局'] } })
})
afterAll(() => office.close())

const read = async (query = '', send = office.office): Promise<{ events: AuditEvent[]; next: number | null }> =>
  (await send('GET', `/api/v1/audit/events${query}`)).json()
const seal = () => sealEvents(office.services, new AbortController().signal)

describe('the list of events', () => {
  it('tells who did what to what, newest first, in words, and not that somebody looked', async () => {
    const { events, next } = await read()
    expect(next).toBeNull()
    expect(events.map(({ action }) => action)).toEqual([
      ...['unit_changed', 'plan_confirmed', 'draft_created', 'sign_in', 'sign_in', 'sign_in'],
    ])
    const [changed, confirmed] = events
    expect(changed).toMatchObject({
      person: { name: '共富办' },
      actionName: '修改单位',
      subjectNoun: '单位',
      subjectName: '新名局',
      details: expect.arrayContaining([{ label: '别名', before: '无', text: '县财政局、旧名局' }]),
    })
    expect(confirmed).toMatchObject({ subject: `plan:${planId}`, subjectName: expect.stringContaining('乡村书香') })
    expect((await read()).events).toHaveLength(events.length)
  })

  it('offers people by name and account, since several accounts bear one name', async () => {
    const { people } = (await office.office('GET', '/api/v1/audit/options')).json<AuditOptions>()
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['共富办（office）', '共富办（office-330213）']),
    )
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  })

  it('filters by person, action, subject and day', async () => {
    const { events } = await read()
    const leader = events.find(({ subjectName }) => subjectName === '分管领导')?.person?.id
    expect((await read(`?person=${leader}`)).events.map(({ action }) => action)).toEqual(['sign_in'])
    expect((await read('?person=program')).events).toEqual([])
    expect((await read('?action=plan_confirmed')).events).toHaveLength(1)
    expect((await read(`?subject=${planId}`)).events).toEqual((await read(`?subject=plan:${planId}`)).events)
    expect((await read(`?subject=${planId}`)).events).toHaveLength(1)
    // The clock of the tests stands at 10:00 in China on this day.
    expect((await read('?from=2026-03-02&to=2026-03-02')).events).toHaveLength(events.length)
    expect((await read('?to=2026-03-01')).events).toEqual([])
    expect((await read('?from=2026-03-03')).events).toEqual([])
    expect((await office.office('GET', '/api/v1/audit/events?from=yesterday')).statusCode).toBe(400)
  })

  it('goes on page by page without losing or repeating one, also among events of one moment', async () => {
    await sql`insert into audit_events (jurisdiction_id, at, action, subject)
      select jurisdiction_id, timestamptz '2025-01-01 08:00+08' + (n / 7) * interval '1 microsecond', 'test', 'x:' || n
      from jurisdictions, generate_series(1, 120) n where code = '330213'`.execute(office.services.db.system)
    const seen: number[] = []
    let pages = 0
    for (let next: number | null = null; pages === 0 || next !== null; pages++) {
      const page: { events: AuditEvent[]; next: number | null } = await read(
        `?action=test${next === null ? '' : `&before=${next}`}`,
      )
      seen.push(...page.events.map(({ id }) => id))
      next = page.next
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 120, 120])
    expect(seen).toEqual([...seen].sort((a, b) => b - a))
  })

  it('is for the plan office, and for its own place', async () => {
    for (const url of ['events', 'options', 'chain', 'events.xlsx']) {
      expect((await office.liaison('GET', `/api/v1/audit/${url}`)).statusCode).toBe(403)
      expect((await office.leader('GET', `/api/v1/audit/${url}`)).statusCode).toBe(403)
      expect((await office.anonymous('GET', `/api/v1/audit/${url}`)).statusCode).toBe(401)
    }
    expect((await office.liaison('POST', '/api/v1/audit/checks')).statusCode).toBe(403)
    expect((await read('', office.stranger)).events.map(({ action }) => action)).toEqual(['sign_in'])
    const mine = (await read('?action=plan_confirmed')).events[0]?.id ?? 0
    expect((await read(`?before=${mine}`, office.stranger)).events).toEqual([])
  })

  it('has a name for every action the program records', () => {
    const root = path.resolve(import.meta.dirname, '..')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!test)\.ts$/.test(file))
    const code = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n')
    const written = /\baction(?::| =)[^\n]*|record\(tx,[^\n]*/g
    const recorded = new Set(
      (code.match(written) ?? []).flatMap((line) => line.match(/(?<=')[a-z]+(_[a-z]+)+(?=')/g) ?? []),
    )
    expect(recorded.size).toBeGreaterThan(15)
    expect([...recorded].filter((action) => !(action in actionNames))).toEqual([])
  })
})

describe('the export', () => {
  it('holds what the filter shows as a workbook, and is recorded itself', async () => {
    const answer = await office.office('GET', '/api/v1/audit/events.xlsx?action=unit_changed')
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('操作留痕.xlsx'))
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
    const rows = book.worksheets[0]?.getSheetValues() as unknown[][]
    expect(rows[1]?.[1]).toMatch(/奉化区操作留痕　截至2026-03-02 10:00:00　共1条$/)
    expect(rows[3]?.slice(2, 7)).toEqual([
      '2026-03-02 10:00:00',
      '共富办',
      '修改单位',
      expect.stringContaining('单位 新名局'),
      expect.stringContaining('别名：无 → 县财政局、旧名局'),
    ])
    const [recorded] = (await read('?action=audit_exported')).events
    expect(recorded?.details).toEqual([
      { label: '条数', text: '1', before: null },
      { label: '操作', text: 'unit_changed', before: null },
    ])
  })
})

describe('the chain', () => {
  it('stands where the last seal is; a check says whether it holds, and is remembered', async () => {
    await seal()
    const before = (await office.office('GET', '/api/v1/audit/chain')).json()
    expect(before).toMatchObject({ events: expect.any(Number), sealedAt: '2026-03-02T02:00:00.000Z', lastCheck: null })
    const check = await office.office('POST', '/api/v1/audit/checks')
    expect([check.statusCode, check.json()]).toMatchObject([
      201,
      { events: before.events, hash: before.hash, fault: null },
    ])
    expect((await office.office('GET', '/api/v1/audit/chain')).json().lastCheck).toEqual(check.json())
    await seal()
    expect((await office.office('GET', '/api/v1/audit/chain')).json().events).toBe(before.events + 1)
  })

  it('cannot be added to by a request', async () => {
    const { app } = office.services.db
    const forged = sql`insert into audit_seals select * from audit_seals`.execute(app)
    await expect(forged).rejects.toThrow(/permission denied/)
  })

  it('says in words which event was changed behind the back of the program', async () => {
    const { owner } = office.services.db
    const [event] = (await read('?action=unit_changed')).events
    await owner.query('alter table audit_events no force row level security')
    await owner.query(`update audit_events set user_id = null where action = 'unit_changed'`)
    await owner.query('alter table audit_events force row level security')
    const { fault } = (await office.office('POST', '/api/v1/audit/checks')).json()
    expect(fault).toBe(`第${event?.id}号记录被改动`)
    expect((await office.office('GET', '/api/v1/audit/chain')).json().lastCheck.fault).toBe(fault)
  })
})

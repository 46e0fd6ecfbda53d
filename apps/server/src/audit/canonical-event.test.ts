import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServices, testServices } from '../test/test-services.ts'
import { canonicalEvent, hashEvent, selectSealable } from './canonical-event.ts'
import { canonicalJson } from './canonical-json.ts'

describe('canonicalJson', () => {
  it('has one text for one value: order and space do not matter, digits do', () => {
    expect(canonicalJson('{ "bb": [1.10, null], "a": {"乙": "\\u00e9", "甲": true} }')).toBe(
      '{"a":{"乙":"é","甲":true},"bb":[1.10,null]}',
    )
    expect(canonicalJson('{"a":{"甲":true,"乙":"é"},"bb":[1.10,null]}')).toBe(
      canonicalJson('{ "bb": [1.10, null], "a": {"乙": "\\u00e9", "甲": true} }'),
    )
    expect(canonicalJson('12345678901234567890.10')).toBe('12345678901234567890.10')
    expect(canonicalJson('{"10":1,"9":2,"__proto__":3}')).toBe('{"10":1,"9":2,"__proto__":3}')
  })
})

describe('the text of an event', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.close())

  it('is the documented one, whatever zone and date style the connection has', async () => {
    const { db } = services
    const row = { code: '330213', name: '某区', level: 'county' } as const
    await db.system.insertInto('jurisdictions').values(row).execute()
    await sql`insert into audit_events (jurisdiction_id, event_id, at, user_id, request_id, action, subject, details)
      overriding system value values (1, 7, '2026-03-02 10:00:00.123456+08', '00000000-0000-4000-8000-000000000001',
      'r-1', 'unit_changed', 'unit:1', '{"name": "甲\\t局", "a": 1.50, "list": []}')`.execute(db.system)
    const texts: string[] = []
    for (const setting of [
      "timezone = 'Asia/Shanghai'",
      "timezone = 'America/New_York'",
      "datestyle = 'German, DMY'",
    ]) {
      const [event] = await db.system.transaction().execute(async (tx) => {
        await sql`set local ${sql.raw(setting)}`.execute(tx)
        return selectSealable(tx.selectFrom('audit_events')).execute()
      })
      if (event) texts.push(canonicalEvent(event))
      if (event) expect(hashEvent(event).toString('hex')).toBe(HASH)
    }
    expect(new Set(texts)).toEqual(new Set([TEXT]))
  })

  const TEXT =
    '["tongtu.event/1",1,7,"2026-03-02T02:00:00.123456Z","00000000-0000-4000-8000-000000000001","r-1","unit_changed",' +
    '"unit:1",{"a":1.50,"list":[],"name":"甲\\t局"}]'
  // printf '%s' "$TEXT" | sha256sum: the same on PostgreSQL 15 and 18.
  const HASH = 'a4d2c604d2cb2ed8f4942f0ac8c68803f5ff4784ea960606d18893ea797e75ce'
})

import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { asSystem, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { createUser, type NewUser } from './create-user.ts'
import { hashPassword } from './password.ts'
import type { Role } from './roles.ts'

export interface DemoLogin {
  readonly username: string
  readonly name: string
  readonly place: string
}

/** What to tell a person who wants to look around. */
export interface DemoAccess {
  /** The short user names, or those of them that exist. */
  readonly logins: readonly DemoLogin[]
  /** Password of all demo users; null when it is not known here or no longer that of all of them. */
  readonly password: string | null
}

/** Any number that nothing else locks. */
const LOCK = 7_460_002

const provinces = { code: '330000', name: '浙江省', level: 'province' } as const
const prefectures = [
  { code: '330200', name: '宁波市', level: 'prefecture' },
  { code: '330300', name: '温州市', level: 'prefecture' },
  { code: '331000', name: '台州市', level: 'prefecture' },
  { code: '331100', name: '丽水市', level: 'prefecture' },
] as const
const counties = [
  { code: '330213', name: '宁波市奉化区', level: 'county' },
  { code: '330383', name: '龙港市', level: 'county' },
  { code: '331102', name: '丽水市莲都区', level: 'county' },
] as const

/** Places with a sample plan, the first being where the short user names sign in. */
export const demoPlaces = ['330213', '330383', '331000', '331100', '331102'] as const

const everywhere: readonly { role: Role; title: string }[] = [
  { role: 'office', title: '共富办' },
  { role: 'liaison', title: '联络员' },
  { role: 'leader', title: '分管领导' },
]
const firstPlaceOnly: readonly { username: string; role: Role; title: string }[] = [
  { username: 'supervision', role: 'supervision', title: '督查室' },
  { username: 'leading', role: 'leading_group', title: '领导小组' },
  { username: 'statistics', role: 'statistics', title: '统计员' },
  { username: 'sysadmin', role: 'system_admin', title: '系统管理员' },
  { username: 'secadmin', role: 'security_admin', title: '安全管理员' },
  { username: 'auditor', role: 'audit_admin', title: '审计管理员' },
]
const shortNames = [...everywhere.map(({ role }) => role), ...firstPlaceOnly.map(({ username }) => username)]

/**
 * Makes the demo places and users in an empty database: one user of each role at the first place, of whom `office` may
 * also work in the four others, and `office-<code>`, `liaison-<code>`, `leader-<code>` and `statistics-<code>` at each
 * place. Does nothing where there is any place already.
 * @returns null when there are no demo users
 */
export async function ensureDemo({ db, config, dataFolder }: Services): Promise<DemoAccess | null> {
  const file = path.join(dataFolder, 'demo-password')
  return asSystem(db, async (tx) => {
    // One server is the rule; should two be started on one empty database, only one fills it.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    const any = await tx.selectFrom('jurisdictions').select('code').limit(1).executeTakeFirst()
    if (!any) {
      const password = config.demoPassword ?? `gongfu-${randomInt(100_000, 1_000_000)}`
      writeFileSync(file, `${password}\n`, { mode: 0o600 })
      await fill(tx, password)
    }
    const logins = await tx
      .selectFrom('users as u')
      .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'u.jurisdiction_id')
      .where('u.demo', '=', true)
      .where('u.username', 'in', shortNames)
      .select(['u.user_id', 'u.username', 'u.name', 'j.name as place'])
      .execute()
    logins.sort((a, b) => shortNames.indexOf(a.username) - shortNames.indexOf(b.username))
    if (logins.length === 0) return null
    const same = existsSync(file) && !(await anyChanged(tx, logins))
    return { logins, password: same ? readFileSync(file, 'utf8').trim() : null }
  })
}

/** Whether one of these users has another password than the one he was made with. */
async function anyChanged(tx: Tx, users: readonly { readonly user_id: string }[]): Promise<boolean> {
  const subjects = users.map(({ user_id }) => `user:${user_id}`)
  const event = await tx
    .selectFrom('audit_events')
    .select('event_id')
    .where('action', 'in', ['password_changed', 'password_reset'])
    .where('subject', 'in', subjects)
    .limit(1)
    .executeTakeFirst()
  return event !== undefined
}

async function fill(tx: Tx, password: string) {
  const ids = new Map<string, number>()
  for (const place of [provinces, ...prefectures, ...counties]) {
    const parent = place.level === 'county' ? `${place.code.slice(0, 4)}00` : '330000'
    const row = await tx
      .insertInto('jurisdictions')
      .values({ ...place, parent_id: ids.get(parent) ?? null })
      .returning('jurisdiction_id')
      .executeTakeFirstOrThrow()
    ids.set(place.code, row.jurisdiction_id)
  }
  const id = (code: string) => ids.get(code) ?? 0
  // A salt of its own for each, though the password is the same: what one browser is known by is no other account's.
  const add = async (username: string, name: string, memberships: NewUser['memberships']) =>
    createUser(tx, { username, name, passwordHash: await hashPassword(password), memberships, demo: true })
  for (const { role, title } of everywhere) {
    const all = demoPlaces.map((code) => ({ jurisdictionId: id(code), role }))
    await add(role, title, role === 'office' ? all : all.slice(0, 1))
    for (const code of demoPlaces) await add(`${role}-${code}`, title, [{ jurisdictionId: id(code), role }])
  }
  for (const { username, role, title } of firstPlaceOnly) {
    await add(username, title, [{ jurisdictionId: id(demoPlaces[0]), role }])
  }
  // Figures stand where a plan has a table of indicators: a statistician of each place sees his own.
  for (const code of demoPlaces)
    await add(`statistics-${code}`, '统计员', [{ jurisdictionId: id(code), role: 'statistics' }])
}

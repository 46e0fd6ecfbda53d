import { chinaDay } from '../platform/china-day.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { rolesOn } from './roles-on.ts'
import type { Membership, Session } from './session.ts'
import { hashToken } from './session-token.ts'

/** A session ends when nobody used it for this long. */
export const IDLE_LIMIT = 8 * 60 * 60 * 1000
/** And in any case this long after it began, so that a stolen one does not live for ever. */
export const LONGEST = 7 * 24 * 60 * 60 * 1000
const TOUCH_AFTER = 60 * 1000

/**
 * The living session of a cookie's token, at `placeCode`, or else at the place the session last chose, or else, where
 * the user has lost that, at the first of his places.
 * @returns null when the token is unknown, too old or idle for too long, or its user is disabled or has no role today
 * @throws AppError 403 when the user has no role at `placeCode`
 */
export async function findSession(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  token: string,
  placeCode: string | null,
  requestId: string,
): Promise<Session | null> {
  const now = clock.now().getTime()
  const rows = await db.system
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.user_id', 's.user_id')
    .innerJoin(rolesOn(chinaDay(clock.now())), 'm.user_id', 's.user_id')
    .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'm.jurisdiction_id')
    .leftJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'm.jurisdiction_id').onRef('o.org_unit_id', '=', 'm.org_unit_id'),
    )
    .where('s.token_hash', '=', hashToken(token))
    .where('s.last_seen_at', '>', new Date(now - IDLE_LIMIT))
    .where('s.created_at', '>', new Date(now - LONGEST))
    .where('u.disabled_at', 'is', null)
    .select(['s.session_id', 's.jurisdiction_id as current', 's.csrf_token', 's.last_seen_at'])
    .select([
      'u.user_id',
      'u.username',
      'u.name',
      'u.must_change',
      'm.role',
      'j.jurisdiction_id',
      'j.code',
      'j.name as place',
    ])
    .select(['o.org_unit_id', 'o.name as unit'])
    .orderBy('j.code')
    .execute()
  const first = rows[0]
  if (!first) return null
  const memberships = rows.map(
    (row): Membership => ({
      place: { id: row.jurisdiction_id, code: row.code, name: row.place },
      role: row.role,
      orgUnit: row.org_unit_id && row.unit ? { id: row.org_unit_id, name: row.unit } : null,
    }),
  )
  const chosen =
    placeCode === null
      ? (memberships.find(({ place }) => place.id === first.current) ?? memberships[0])
      : memberships.find(({ place }) => place.code === placeCode)
  if (!chosen) throw new AppError(403, 'TT-A-404', `本账号不能进入地区 ${placeCode ?? ''}，请换一个地区`)
  if (first.last_seen_at.getTime() < now - TOUCH_AFTER) {
    const seen = { last_seen_at: new Date(now) }
    await db.system.updateTable('sessions').set(seen).where('session_id', '=', first.session_id).execute()
  }
  return {
    ...chosen,
    sessionId: first.session_id,
    userId: first.user_id,
    username: first.username,
    name: first.name,
    scope: [chosen.place.id],
    memberships,
    mustChange: first.must_change,
    csrfToken: first.csrf_token,
    requestId,
  }
}

import { type Actor, programIn } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import type { Place } from '../identity/session.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { inEachPlace } from '../platform/in-each-place.ts'
import type { Services } from '../platform/services.ts'
import type { ChainCheck, ChainStanding } from './schema.ts'
import { type ChainFault, type ChainState, verifyChain } from './verify-chain.ts'

/** Verifies the chain of the actor's place and keeps the result in the record. */
export function checkChain({ db, clock }: Pick<Services, 'db' | 'clock'>, actor: Actor): Promise<ChainCheck> {
  return inScope(db, actor, async (tx) => {
    const state = await verifyChain(tx, actor.place.id)
    const check = { ...presented(state), at: clock.now().toISOString() }
    const { at: _, ...details } = check
    const event = { action: 'audit_verified', subject: `audit:${actor.place.code}`, details }
    await recordEvent(tx, actor, event, clock.now())
    return check
  })
}

/** Verifies every place, in the name of the program. @throws FailedInPlaces at the end, when every place had its turn */
export async function checkChains(services: Pick<Services, 'db' | 'clock'>): Promise<void> {
  await inEachPlace(services.db, async (place) => {
    await checkChain(services, programIn({ ...place, name: '' }))
    return 1
  })
}

export interface PlaceChain extends ChainState {
  readonly place: Place
  /** The first place where the chain does not hold, in words. */
  readonly faultText: string | null
}

/** What `tongtu audit verify` prints, place by place; leaves no record. @throws AppError when the place is not known */
export async function verifyPlaces(services: Pick<Services, 'db'>, code: string | null): Promise<PlaceChain[]> {
  const wanted = (await places(services)).filter((place) => code === null || place.code === code)
  if (code !== null && wanted.length === 0) throw new AppError(404, 'TT-T-404', `没有代码为${code}的地区，请核对代码`)
  const chains: PlaceChain[] = []
  for (const place of wanted) {
    const state = await verifyChain(services.db.system, place.id)
    chains.push({ ...state, place, faultText: state.fault && faultText(state.fault) })
  }
  return chains
}

function places({ db }: Pick<Services, 'db'>): Promise<Place[]> {
  return db.system
    .selectFrom('jurisdictions')
    .select(['jurisdiction_id as id', 'code', 'name'])
    .orderBy('code')
    .execute()
}

/** How far the chain of a place reaches and what the last check found; both without recomputing anything. */
export async function readChain(tx: Tx, { place }: Pick<Actor, 'place'>): Promise<ChainStanding> {
  const last = await tx
    .selectFrom('audit_seals')
    .select(['total', 'sealed_at', 'hash'])
    .where('jurisdiction_id', '=', place.id)
    .orderBy('seal_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const check = await tx
    .selectFrom('audit_events')
    .select(['at', 'details'])
    .where('jurisdiction_id', '=', place.id)
    .where('action', '=', 'audit_verified')
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    events: last?.total ?? 0,
    sealedAt: last?.sealed_at.toISOString() ?? null,
    hash: last?.hash.toString('hex') ?? null,
    lastCheck: check ? { ...(check.details as Omit<ChainCheck, 'at'>), at: check.at.toISOString() } : null,
  }
}

function presented({ events, seals, lastSeal, fault }: ChainState): Omit<ChainCheck, 'at'> {
  return {
    events,
    seals,
    sealedAt: lastSeal?.at ?? null,
    hash: lastSeal?.hash ?? null,
    fault: fault && faultText(fault),
  }
}

function faultText(fault: ChainFault): string {
  switch (fault.kind) {
    case 'changed':
      return `第${fault.event}号记录被改动`
    case 'removed':
      return `第${fault.event}号记录被删除`
    case 'inserted':
      return `第${fault.event}号记录是封存之后插入的`
    case 'seal_changed':
      return `第${fault.seal}次封存被改动`
    case 'seal_removed':
      return `第${fault.seal}次封存被删除`
  }
}

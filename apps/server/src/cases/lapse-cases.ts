import { timeoutOf } from '@tongtu/closed-loop'
import { type Actor, programIn } from '../identity/actor.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { inEachPlace } from '../platform/in-each-place.ts'
import type { Services } from '../platform/services.ts'
import type { TakenStep } from './loop-work.ts'
import type { Loops } from './loops.ts'
import { moveCases } from './move-cases.ts'
import { stepMoment } from './step-moment.ts'
import { caseOf } from './stored-case.ts'
import { tellOfSteps } from './tell-of-steps.ts'

/** Cases looked at in one transaction, so that a long list does not hold its rows for long. */
const BATCH = 500

/**
 * Lets the clock act on every case whose day and grace have passed, place by place. Safe to run at any time and again:
 * a case that has moved on is no longer due.
 * @returns how many cases it moved. @throws FailedInPlaces at the end, when every place had its turn
 */
export async function lapseCases({ db, clock }: Pick<Services, 'db' | 'clock'>, loops: Loops): Promise<number> {
  return inEachPlace(db, async (place) => {
    const clerk = programIn({ ...place, name: '' })
    let moved = 0
    for (let after = 0; ; ) {
      const batch = await inScope(db, clerk, (tx) => lapseBatch(tx, loops, clerk, clock.now(), after))
      moved += batch.moved
      if (batch.last === null) return moved
      after = batch.last
    }
  })
}

async function lapseBatch(tx: Tx, loops: Loops, clerk: Actor, at: Date, after: number) {
  const moment = await stepMoment(tx, loops, at)
  const rows = await tx
    .selectFrom('cases')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('due_on', '<', moment.now.today)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  const due = rows.flatMap((row) => {
    const timeout = timeoutOf(loops.of(row), caseOf(row), moment.now)
    return timeout === null ? [] : [{ ...timeout, row }]
  })
  const taken: TakenStep[] = []
  for (const asks of Map.groupBy(due, ({ row }) => row.loop).values()) {
    for (const one of await moveCases(tx, moment, 'clock', asks)) {
      if ('refusal' in one) throw one.refusal
      taken.push(one)
    }
  }
  await tellOfSteps(tx, loops, clerk, taken, at)
  return { moved: taken.length, last: rows.length === BATCH ? (rows.at(-1)?.case_id ?? null) : null }
}

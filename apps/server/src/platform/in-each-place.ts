import type { Database } from './database.ts'

/** A place as jobs go through them. */
export interface WorkedPlace {
  readonly id: number
  readonly code: string
}

/** What a job did, though it failed in some places. */
export class FailedInPlaces extends Error {
  override name = 'FailedInPlaces'
  /** How much was done in the other places. */
  readonly done: number
  readonly failed: readonly string[]

  constructor(done: number, all: number, failures: readonly { readonly code: string; readonly cause: unknown }[]) {
    const words = failures.map(
      ({ code, cause }) => `${code}: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
    const message = `failed in ${failures.length} of ${all} places (${done} done elsewhere): ${words.join('; ')}`
    super(message, { cause: failures[0]?.cause })
    this.done = done
    this.failed = failures.map(({ code }) => code)
  }
}

/**
 * Works through every place, one after the other; where it fails in one, the others still have their turn.
 * @returns how much was done in all. @throws FailedInPlaces at the end, so that whoever runs the job hears of it
 */
export async function inEachPlace(db: Database, work: (place: WorkedPlace) => Promise<number>): Promise<number> {
  const places = await db.system
    .selectFrom('jurisdictions')
    .select(['jurisdiction_id as id', 'code'])
    .orderBy('jurisdiction_id')
    .execute()
  const failures: { code: string; cause: unknown }[] = []
  let done = 0
  for (const place of places) {
    try {
      done += await work(place)
    } catch (cause) {
      failures.push({ code: place.code, cause })
    }
  }
  if (failures.length > 0) throw new FailedInPlaces(done, places.length, failures)
  return done
}

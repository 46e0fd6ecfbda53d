import type { Session } from './session.ts'

/** In whose name a use case runs: a signed-in session, or the program itself (samples, command line) without a user. */
export type Actor = Pick<Session, 'place' | 'scope' | 'role' | 'orgUnit'> & {
  readonly userId: string | null
  /** Null where no request asked for it. */
  readonly requestId: string | null
}

/** The program at work in a place, with the rights of its plan office. */
export function programIn(place: Session['place']): Actor {
  return { place, scope: [place.id], role: 'office', orgUnit: null, userId: null, requestId: null }
}

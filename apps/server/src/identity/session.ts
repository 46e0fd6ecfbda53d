import type { FastifyRequest } from 'fastify'
import { notSignedIn } from '../platform/errors.ts'
import type { Role } from './tables.ts'

/** A place in which a user has a role. */
export interface Place {
  readonly id: number
  readonly code: string
  readonly name: string
}

export interface Membership {
  readonly place: Place
  readonly role: Role
  readonly orgUnit: { readonly id: string; readonly name: string } | null
}

/** Who asks, where, and what he may see: passed to every use case, and the scope of its transactions. */
export interface Session extends Membership {
  readonly sessionId: string
  readonly userId: string
  readonly username: string
  readonly name: string
  /** The place of this request alone, though the user may have several. */
  readonly scope: readonly [number]
  /** All places of the user, by code, for the switcher. */
  readonly memberships: readonly Membership[]
  /** The password must be changed before anything else is done. */
  readonly mustChange: boolean
  readonly csrfToken: string
  /** Number of the request, under which the log and the record of events know it. */
  readonly requestId: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not `open`. */
    session: Session | null
  }
  interface FastifyContextConfig {
    /** Answers without login. */
    open?: boolean
    /** Does not ask whether the user has a role at the place that the request names. */
    anyPlace?: boolean
    /** May be called while the password must still be changed. */
    beforePasswordChange?: boolean
    /** Roles that may call this route. */
    roles?: readonly Role[]
    /** Everybody who is signed in may call this route. */
    everyRole?: boolean
  }
}

/** Session of a request; throws 401 on an `open` route that nobody signed in to. */
export function sessionOf({ session }: Pick<FastifyRequest, 'session'>): Session {
  if (!session) throw notSignedIn()
  return session
}

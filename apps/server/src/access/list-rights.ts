import { policies } from './policies.ts'
import type { Right } from './schema.ts'

/** What each role may do, act by act, as the routes enforce it. */
export function listRights(): Right[] {
  return Object.entries(policies).flatMap(([noun, policy]) =>
    Object.entries(policy).map(([act, allowed]) => ({ noun, act, roles: [...allowed] })),
  )
}

import { type Role, staff } from '../identity/roles.ts'

/** Drafts are the plan office's; what is issued is for everybody who works here. Rows of units are held to `onlyUnit`. */
export const circularPolicy = {
  read: staff,
  draft: ['office'],
  issue: ['office'],
  withdraw: ['office'],
  progress: staff,
} as const satisfies Record<string, readonly Role[]>

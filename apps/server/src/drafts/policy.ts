import type { Role } from '../identity/tables.ts'

/**
 * Who may do what with drafts. A draft is the plan office's desk: nobody else reads or changes it, what it becomes is
 * read by everybody (plans/policy.ts).
 */
export const draftPolicy = {
  read: ['office'],
  create: ['office'],
  review: ['office'],
  delete: ['office'],
  confirm: ['office'],
} as const satisfies Record<string, readonly Role[]>

import type { Role } from '../identity/roles.ts'

/** Who may do what with the templates of papers: they are the plan office's, like the papers it sends out. */
export const paperPolicy = {
  read: ['office'],
  changeTemplate: ['office'],
} as const satisfies Record<string, readonly Role[]>

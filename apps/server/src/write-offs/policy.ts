import { type Role, staff } from '../identity/roles.ts'

/** Who may do what with write-offs; which of which unit is decided by `onlyUnit`, whose turn it is by the loop. */
export const writeOffPolicy = {
  read: staff,
  open: ['office', 'liaison', 'leader'],
  judge: ['office', 'supervision'],
  act: staff,
} as const satisfies Record<string, readonly Role[]>

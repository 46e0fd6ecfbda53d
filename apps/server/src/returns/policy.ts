import { type Role, staff } from '../identity/roles.ts'

/** Who may do what with monthly returns; which return of which unit is decided by `onlyUnit` and by the loop. */
export const returnPolicy = {
  openRound: ['office'],
  readRound: ['office'],
  read: staff,
  save: ['office', 'liaison'],
  act: ['office', 'liaison', 'leader'],
  merge: ['office'],
} as const satisfies Record<string, readonly Role[]>

import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with the plans of units: the office asks for them and decides, each unit writes its own. Whose turn it
 * is, the loop says.
 */
export const unitPlanPolicy = {
  open: ['office'],
  read: staff,
  save: ['liaison', 'leader'],
  act: ['office', 'liaison', 'leader'],
} as const satisfies Record<string, readonly Role[]>

import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with confirmed plans. Everybody in the place reads plan, source and checks; only the plan office
 * changes who answers for a measure and answers what the checks doubt. Exported tasks are held to `onlyUnit`.
 */
export const planPolicy = {
  read: staff,
  export: staff,
  setDuties: ['office'],
  answerChecks: ['office'],
} as const satisfies Record<string, readonly Role[]>

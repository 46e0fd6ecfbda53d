import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with papers: templates are the plan office's; a task letter is read by those who read the year's tasks,
 * by a unit its own.
 */
export const paperPolicy = {
  read: ['office'],
  changeTemplate: ['office'],
  exportTaskLetter: staff,
  exportTaskLetters: ['office'],
} as const satisfies Record<string, readonly Role[]>

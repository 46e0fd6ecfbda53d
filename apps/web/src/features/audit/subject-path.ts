import type { AuditEvent } from '../../api/types.ts'

/** Where the subject of an event is shown, below the place's address; null when it has no page or is gone. */
export function subjectPath({ subject, subjectName, planId }: AuditEvent): string | null {
  const [noun = '', id = ''] = subject.split(':', 2)
  if (noun === 'backup') return 'admin'
  if (noun === 'calendar') return `calendar?year=${id}`
  if (subjectName === null) return null
  if (noun === 'plan') return `plans/${id}`
  if (noun === 'draft') return `plans/import/${id}`
  if (noun === 'list') return `lists/${id}`
  if (noun === 'measure' && planId) return `plans/${planId}?tab=measures&history=${id}`
  return null
}

import { Button } from 'antd'
import { useParams } from 'react-router'
import type { AssignmentTable } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'

/** The addresses of a year's task letters; null while nothing is decided, so that there are none. */
export function useTaskLetters({ planId, year, rows }: AssignmentTable) {
  const { code = '' } = useParams()
  const role = useSession().data?.user.role
  if (rows.every(({ assignment }) => assignment === null)) return null
  const base = `/api/v1/plans/${planId}/assignments/${year}`
  return {
    /** Who is held to a unit gets no other's. */
    of:
      role === 'liaison' || role === 'leader'
        ? null
        : (unitId: string) => `${base}/task-letter.docx?place=${code}&unit=${unitId}`,
    own: `${base}/task-letter.docx?place=${code}`,
    all: role === 'office' ? `${base}/task-letters.zip?place=${code}` : null,
  }
}

/** The letters of all units at once for the plan office, the own one for a unit. */
export function TaskLetterButton({ letters }: { readonly letters: ReturnType<typeof useTaskLetters> }) {
  if (letters === null) return <span className="caption">{t('letters.none')}</span>
  if (letters.all !== null) return <Button href={letters.all}>{t('letters.all')}</Button>
  return letters.of === null ? <Button href={letters.own}>{t('letters.own')}</Button> : null
}

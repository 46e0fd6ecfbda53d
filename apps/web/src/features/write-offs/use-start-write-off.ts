import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { ChartRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'

/** Opens the write-off of a measure, or starts one where there is none and the person may: the office, the unit itself. */
export function useStartWriteOff() {
  const { code = '' } = useParams()
  const user = useSession().data?.user
  const client = useQueryClient()
  const navigate = useNavigate()
  const go = (caseId: string) => navigate(`/r/${code}/write-offs?case=${caseId}`)
  const own = user?.role === 'liaison' || user?.role === 'leader'
  const may = (row: ChartRow) =>
    row.reporter !== null && (user?.role === 'office' || (own && row.reporter === user.orgUnit?.name))
  const start = async (row: ChartRow) => {
    if (row.writeOff) return go(row.writeOff.caseId)
    try {
      const { id, title, unit } = await api.openWriteOff(row.measureId)
      await client.invalidateQueries({ queryKey: ['write-offs'] })
      await client.invalidateQueries({ queryKey: ['chart'] })
      notify(t(own ? 'battle.writeOff.opened' : 'battle.writeOff.asked', { title, unit: unit.name }))
      return go(id)
    } catch (error) {
      const there = error instanceof ApiError ? error.details['caseId'] : undefined
      if (typeof there === 'string') return go(there)
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return { may, start }
}

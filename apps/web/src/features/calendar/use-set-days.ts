import { useQueryClient } from '@tanstack/react-query'
import type { DaysToSet } from '../../api/endpoints/place.ts'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Writes days and says so, with the way back; true when it was done. */
export function useSetDays() {
  const client = useQueryClient()
  const send = async (wanted: DaysToSet) => {
    const { before } = await api.setWorkDays(wanted)
    await client.invalidateQueries({ queryKey: ['work-days'] })
    return before
  }
  return async (wanted: DaysToSet, done: string): Promise<boolean> => {
    try {
      const before = await send(wanted)
      const back = { days: before, source: 'person' as const, reason: t('calendar.undo.reason') }
      const undo = () => void send(back).catch((error: Error) => notify(error.message, { tone: 'bad' }))
      notify(done, before.length > 0 ? { undo } : {})
      return true
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      return false
    }
  }
}

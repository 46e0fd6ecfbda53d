import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { ReturnRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Takes a step in several returns and says what came of it. @returns the ids of those that went */
export function useReturnActs() {
  const client = useQueryClient()
  return async (
    event: string,
    rows: readonly Pick<ReturnRow, 'id' | 'version'>[],
    more: { readonly form?: Record<string, string>; readonly said?: string; readonly back?: string } = {},
  ): Promise<readonly string[]> => {
    try {
      const cases = rows.map(({ id, version }) => ({ id, version }))
      const results = await api.actOnReturns({ event, cases, form: more.form ?? {} })
      const done = results.filter((result) => result.done).map(({ id }) => id)
      const refused = results.find((result) => !result.done)
      await client.invalidateQueries({ queryKey: ['returns'] })
      await client.invalidateQueries({ queryKey: ['rounds'] })
      if (refused) {
        notify(t('returns.acts.refused', { n: results.length - done.length, why: refused.message ?? '' }), {
          tone: 'bad',
        })
      } else if (more.said !== undefined) notify(more.said)
      return done
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
      return []
    }
  }
}

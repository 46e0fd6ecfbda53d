import { useQueryClient } from '@tanstack/react-query'
import type { ActOnCases, ActResult } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/**
 * Takes a step in several cases and says what came of it; what shows these cases (`keys`) is read anew.
 * @returns how to act; that answers with the ids of those that went
 */
export function useCaseActs(send: (act: ActOnCases) => Promise<ActResult[]>, keys: readonly string[]) {
  const client = useQueryClient()
  return async (
    event: string,
    rows: readonly { readonly id: string; readonly version: number }[],
    more: { readonly form?: ActOnCases['form']; readonly said?: string } = {},
  ): Promise<readonly string[]> => {
    try {
      const cases = rows.map(({ id, version }) => ({ id, version }))
      const results = await send({ event, cases, form: more.form ?? {} })
      const done = results.filter((result) => result.done).map(({ id }) => id)
      const refused = results.find((result) => !result.done)
      for (const key of keys) await client.invalidateQueries({ queryKey: [key] })
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

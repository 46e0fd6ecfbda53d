import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { WriteOff } from '../../api/types.ts'
import { notify } from '../../app/notice/notices.ts'
import { saveFile } from '../../app/save-file.ts'

/** Looking at proof and judging criteria: shown at once, kept by the server, and taken back on the page if it refuses. */
export function useVerification(row: WriteOff) {
  const client = useQueryClient()
  const patch = (change: (one: WriteOff) => WriteOff) =>
    client.setQueriesData<WriteOff[]>({ queryKey: ['write-offs'] }, (rows) =>
      rows?.map((one) => (one.id === row.id ? change(one) : one)),
    )
  const settle = async (work: Promise<unknown>) => {
    try {
      await work
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await client.invalidateQueries({ queryKey: ['write-offs'] })
  }
  return {
    judge: (criterion: string, met: boolean, finding: string) => {
      patch((one) => ({
        ...one,
        criteria: one.criteria.map((each) => (each.text === criterion ? { ...each, met, finding } : each)),
      }))
      return settle(api.judgeCriterion(row.id, { version: row.version, criterion, met, finding }))
    },
    /** Counts as looked at only once the file has come. */
    look: ({ id, fileName }: WriteOff['proof'][number]) =>
      settle(api.proof(row.id, id).then((file) => saveFile(file, fileName))),
  }
}

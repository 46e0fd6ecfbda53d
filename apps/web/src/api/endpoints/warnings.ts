import { client } from '../client.ts'
import type { HandleWarning } from '../types.ts'
import { body, root } from './call.ts'

/** Early warnings of a year, and taking one on. */
export const warningCalls = {
  warnings: (year: number, below: boolean) =>
    body<'WarningList'>(
      client.GET(`${root}/warnings/{year}`, {
        params: { path: { year: String(year) }, query: below ? { below } : {} },
      }),
    ),
  handleWarning: (given: HandleWarning) => client.POST(`${root}/warnings`, { body: given }),
}

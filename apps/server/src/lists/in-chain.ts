import { levelOfList } from '@tongtu/delivery'
import type { YearEntry } from './find-year-entries.ts'

/** Whether an entry stands in the chain: on a list that is part of it, and not struck off. */
export function inChain({ state, kind }: Pick<YearEntry, 'state' | 'kind'>): boolean {
  return state !== 'dropped' && levelOfList(kind) !== null
}

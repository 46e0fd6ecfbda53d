import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { DraftSummary } from '../../api/types.ts'

/** The drafts to go on with, a page at a time; `more` fetches the next one and is null when there is none. */
export function useOpenDrafts(enabled: boolean): {
  readonly drafts: readonly DraftSummary[]
  readonly more: (() => void) | null
} {
  const query = useInfiniteQuery({
    queryKey: ['drafts'],
    queryFn: ({ pageParam }) => api.drafts(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  return {
    drafts: query.data?.pages.flatMap((page) => page.drafts) ?? [],
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  }
}

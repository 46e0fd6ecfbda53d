import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'

/** Refusals are answers: only a lost connection is tried again. Old data stays on the page while new data loads. */
export const queryClient: QueryClient = new QueryClient({
  // A session that has ended sends the person to sign in again and back to the same address afterwards.
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(['session'], null)
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // An office network may look offline to the browser and still reach the server.
      networkMode: 'always',
      refetchOnReconnect: 'always',
      retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 2,
    },
  },
})

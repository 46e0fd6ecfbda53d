import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../../api/api-error.ts'
import { setCsrfToken } from '../../api/client.ts'
import { api } from '../../api/endpoints.ts'
import type { Session } from '../../api/types.ts'

export const sessionKey = ['session'] as const

/** Who is signed in; null when nobody is. Also brings back the CSRF token after a reload. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: sessionKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        const session = await api.session()
        setCsrfToken(session.csrfToken)
        return session
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null
        throw error
      }
    },
  })
}

import { Navigate, Outlet, useLocation } from 'react-router'
import { LoadFailure } from '../states/load-failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { useSession } from './use-session.ts'

/** Lets a signed-in person through; sends others to the login page and remembers where they wanted to go. */
export function RequireSession() {
  const session = useSession()
  const location = useLocation()
  if (session.isPending) return <Skeleton />
  if (session.isLoadingError) {
    return (
      <main className="page">
        <LoadFailure error={session.error} retry={() => session.refetch()} />
      </main>
    )
  }
  if (!session.data) {
    const back = encodeURIComponent(location.pathname + location.search)
    return <Navigate to={`/login?back=${back}`} replace />
  }
  return <Outlet />
}

/** An address without a place opens the page of the person's own place; the bare one the workplace. */
export function HomeRedirect({ page = 'workplace' }: { readonly page?: 'workplace' | 'plans' }) {
  const session = useSession()
  const code = session.data?.user.jurisdiction.code
  return code ? <Navigate to={`/r/${code}/${page}`} replace /> : null
}

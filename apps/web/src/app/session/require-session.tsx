import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import { LoadFailure } from '../states/load-failure.tsx'
import { Skeleton } from '../states/skeleton.tsx'
import { homeOf } from './roles.ts'
import { useSession } from './use-session.ts'

/**
 * Lets a signed-in person through; sends others to the login page and remembers where they wanted to go, and those whose
 * password is somebody else's work to the change of it.
 */
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
  const { mustChange, jurisdiction } = session.data.user
  const change = `/r/${jurisdiction.code}/password`
  if (mustChange && !location.pathname.endsWith('/password')) return <Navigate to={change} replace />
  return <Outlet />
}

/** The bare address, and that of a place, open where the person's work begins; one without a place opens that page of his own. */
export function HomeRedirect({ page }: { readonly page?: 'plans' }) {
  const session = useSession()
  const { code = session.data?.user.jurisdiction.code } = useParams()
  if (code === undefined) return null
  return <Navigate to={page === undefined ? homeOf(session.data?.user.role, code) : `/r/${code}/${page}`} replace />
}

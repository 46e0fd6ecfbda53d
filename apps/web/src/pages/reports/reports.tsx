import { useSession } from '../../app/session/use-session.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { Desk } from './desk.tsx'
import { MyReturns } from './my-returns.tsx'
import { SignReturns } from './sign-returns.tsx'

/** The month's returns: the office sees who is late, a unit what it owes, its leader what waits for a signature. */
export function ReportsPage() {
  const role = useSession().data?.user.role
  if (role === undefined) return <Skeleton />
  if (role === 'office') return <Desk />
  return role === 'leader' ? <SignReturns /> : <MyReturns />
}

import { useMemo } from 'react'
import { useParams } from 'react-router'
import { useSession } from './use-session.ts'

/** Whose work it is and where: ids count up from 1 in every place, and offices share computers. */
export interface Desk {
  readonly user: string
  readonly place: string
}

/** The desk of the person at the screen; null while nobody is signed in. */
export function useDesk(): Desk | null {
  const { code = '' } = useParams()
  const user = useSession().data?.user.id
  return useMemo(() => (user === undefined ? null : { user, place: code }), [user, code])
}

const key = ({ user, place }: Desk, name: string) => `tongtu.${name.replace(/^(\w+) /, `$1.${user}.${place}.`)}`

/**
 * Keeps unsaved work on this computer, so that closing the tab or losing the network loses nothing. `name` is a kind and
 * an id: `review d-1`.
 */
export function stash(desk: Desk, name: string, work: unknown): void {
  try {
    localStorage.setItem(key(desk, name), JSON.stringify(work))
  } catch {
    // A full store is no reason to stop the work: the server still gets every change while the network holds.
  }
}

/** What was kept under a name; null when there is nothing or it cannot be read. */
export function unstash<Work>(desk: Desk, name: string): Work | null {
  try {
    const kept = localStorage.getItem(key(desk, name))
    return kept ? (JSON.parse(kept) as Work) : null
  } catch {
    return null
  }
}

export function dropStash(desk: Desk, name: string): void {
  localStorage.removeItem(key(desk, name))
}

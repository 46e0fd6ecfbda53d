import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'

const waiting = new Set<() => Promise<unknown>>()

/** Has `work` done before a person signs out, while it can still be done in his name; answers with the way to stop. */
export function beforeSignOut(work: () => Promise<unknown>): () => void {
  waiting.add(work)
  return () => waiting.delete(work)
}

/** Does all that waits for it; what fails has kept its own work and holds nobody back. */
export async function finishWork(): Promise<void> {
  await Promise.allSettled([...waiting].map((work) => work()))
}

/** Finishes the work under way and ends the session. @throws ApiError */
export async function signOut(): Promise<void> {
  await finishWork()
  try {
    await api.signOut()
  } catch (error) {
    // A session that has ended by itself is what was asked for.
    if (!(error instanceof ApiError && error.status === 401)) throw error
  }
}

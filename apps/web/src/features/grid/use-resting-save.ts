import { useCallback, useEffect, useRef } from 'react'
import { beforeSignOut } from '../../app/session/sign-out.ts'

/** Time after the last change before it is stored, and before a lost network is tried again, in milliseconds. */
const REST = 600
const AGAIN = 8000

/** How far a run of storing has come. */
export interface SaveProgress {
  readonly done: number
  readonly all: number
}

/** What of some work is not on the server yet, and why. */
export interface Unsaved {
  readonly waiting: boolean
  readonly offline: boolean
  /** For whatever reason, the two above among them. */
  readonly any: boolean
}

/**
 * Has `save` store what waits: once `work` has not changed for a moment, again after the network was lost, and before the
 * page or the session ends; a tab that is closed with something unsaved is asked about. One run at a time.
 * @returns what stores at once
 */
export function useRestingSave(props: {
  /** Another object after each change. */
  readonly work: object
  readonly unsaved: Unsaved
  readonly save: () => Promise<void>
  readonly retry: () => void
}): () => Promise<void> {
  const { work, unsaved, save, retry } = props
  const { waiting, offline, any } = unsaved
  const running = useRef<Promise<void> | null>(null)
  const flush = useCallback(async () => {
    while (running.current) await running.current
    running.current = save().finally(() => {
      running.current = null
    })
    await running.current
  }, [save])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the work begins the rest anew
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => void flush(), REST)
    return () => clearTimeout(timer)
  }, [flush, waiting, work])
  useEffect(() => {
    if (!offline) return
    const timer = setTimeout(retry, AGAIN)
    return () => clearTimeout(timer)
  }, [offline, retry])
  useEffect(() => {
    if (!any) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [any])
  useEffect(() => beforeSignOut(flush), [flush])
  // Who goes to another page leaves nothing behind that could be stored.
  useEffect(() => () => void flush(), [flush])
  return flush
}

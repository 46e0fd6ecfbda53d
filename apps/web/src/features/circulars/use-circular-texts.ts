import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { Circular, CircularTexts } from '../../api/types.ts'

/** What is written in a draft, kept on the server after each act; one save at a time, the newest words last. */
export function useCircularTexts(circular: Circular, desk: NonNullable<Circular['desk']>) {
  const client = useQueryClient()
  const [texts, setTexts] = useState(desk.texts)
  const [state, setState] = useState<'saved' | 'saving' | 'refused' | 'conflict'>('saved')
  const [refusal, setRefusal] = useState<string | null>(null)
  const revision = useRef(circular.revision)
  const stored = useRef(desk.texts)
  const latest = useRef(desk.texts)
  const running = useRef<Promise<void>>(Promise.resolve())

  const change = (next: CircularTexts) => {
    latest.current = next
    setTexts(next)
  }
  const attempt = async () => {
    const wanted = latest.current
    if (wanted === stored.current) return
    setState('saving')
    try {
      const answer = await api.saveCircular(circular.id, { ...wanted, revision: revision.current })
      revision.current = answer.revision
      stored.current = wanted
      setRefusal(null)
      setState('saved')
      await client.invalidateQueries({ queryKey: ['circular'] })
    } catch (error) {
      setRefusal((error as Error).message)
      setState(error instanceof ApiError && error.status === 409 ? 'conflict' : 'refused')
    }
  }
  const keep = () => {
    running.current = running.current.then(attempt)
    return running.current
  }
  const save = (next: CircularTexts) => {
    change(next)
    return keep()
  }
  return { texts, change, keep, save, state, refusal }
}

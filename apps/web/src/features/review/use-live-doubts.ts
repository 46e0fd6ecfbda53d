import type { Diagnostic, ReviewedDraft } from '@tongtu/plan'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { CheckAnswer, CheckRequest } from './check-worker.ts'

/** Several corrections in one breath are checked once. */
const REST = 150

export interface LiveDoubts {
  readonly doubts: readonly Diagnostic[]
  /** Whether they are the doubts of this very draft, not of the one before the last correction. */
  readonly current: boolean
}

/**
 * The doubts about a draft as it stands. They begin as the recognition left them and follow every correction: checked
 * in a worker a moment after it, one draft at a time and always the newest.
 */
export function useLiveDoubts(draft: ReviewedDraft, text: string): LiveDoubts {
  const [answer, setAnswer] = useState({ of: null as ReviewedDraft | null, doubts: draft.diagnostics })
  const worker = useRef<Worker | null>(null)
  const asked = useRef<ReviewedDraft | null>(null)

  useEffect(() => {
    const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    started.postMessage({ text } satisfies CheckRequest)
    started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      const of = asked.current
      asked.current = null
      startTransition(() => setAnswer((was) => ({ of, doubts: data ? keepSame(was.doubts, data) : was.doubts })))
    }
    worker.current = started
    return () => {
      started.terminate()
      asked.current = null
    }
  }, [text])

  useEffect(() => {
    if (answer.of === draft || asked.current) return
    const ask = () => {
      asked.current = draft
      worker.current?.postMessage({ draft } satisfies CheckRequest)
    }
    const timer = setTimeout(ask, answer.of ? REST : 0)
    return () => clearTimeout(timer)
  }, [draft, answer])

  return { doubts: answer.doubts, current: answer.of === draft }
}

/** The doubts, with those of `before` in the place of equal ones: what shows them is not drawn again. */
function keepSame(before: readonly Diagnostic[], now: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(before.map((doubt) => [JSON.stringify(doubt), doubt]))
  return now.map((doubt) => known.get(JSON.stringify(doubt)) ?? doubt)
}

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { ReturnContent, ReturnRow } from '../../api/types.ts'
import { beforeSignOut } from '../../app/session/sign-out.ts'
import { useDesk } from '../../app/session/stash.ts'
import { contentOf, draftOf, type ReturnDraft } from './return-draft.ts'
import { dropReturn, keepReturn, keptReturn } from './stash-return.ts'

export type ReturnSaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'

/** Time after the last key before a draft is stored, in milliseconds. */
const REST = 800

/** One return in work: what is typed, how safely it is stored, and what to do when somebody else wrote too. */
export interface ReturnWork {
  readonly draft: ReturnDraft
  readonly state: ReturnSaveState
  /** Why the server did not take it. */
  readonly refusal: string | null
  /** What somebody else wrote meanwhile. */
  readonly theirs: ReturnContent | null
  readonly change: (change: Partial<ReturnDraft>) => void
  /** Stores what is not stored yet. @returns whether all of it is stored now */
  readonly flush: () => Promise<boolean>
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/**
 * Keeps what a person types about one measure: on this computer at once, on the server a moment after the last key,
 * under the revision it was based on. `dictatedBy` names who told it where the plan office writes; as long
 * as it is blank the words stay on this computer.
 */
export function useReturnDraft(row: ReturnRow, dictatedBy: string | null = null): ReturnWork {
  const client = useQueryClient()
  const desk = useDesk()
  const [draft, setDraft] = useState(() => (desk && keptReturn(desk, row)) ?? draftOf(row.content))
  const [state, setState] = useState<ReturnSaveState>(() => (desk && keptReturn(desk, row) ? 'waiting' : 'saved'))
  const [refusal, setRefusal] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<{ readonly content: ReturnContent; readonly revision: number } | null>(null)
  const revision = useRef(row.revision)
  const latest = useRef(draft)
  const stored = useRef(state === 'saved' ? draft : null)
  const storedBy = useRef(row.dictatedBy)
  const running = useRef<Promise<void> | null>(null)
  latest.current = draft

  const isTold = useCallback(() => dictatedBy === null || storedBy.current === dictatedBy, [dictatedBy])

  const save = useCallback(async (): Promise<void> => {
    while (running.current) await running.current
    const wanted = latest.current
    if (dictatedBy === '' || (stored.current === wanted && isTold())) return
    const attempt = async () => {
      setState('saving')
      try {
        const said = { ...contentOf(wanted), revision: revision.current }
        const answer = await api.saveReturn(row.id, dictatedBy === null ? said : { ...said, dictatedBy })
        revision.current = answer.revision
        stored.current = wanted
        storedBy.current = dictatedBy
        setRefusal(null)
        setState(latest.current === wanted ? 'saved' : 'waiting')
        if (latest.current === wanted && desk) dropReturn(desk, row)
        updateRow(client, { ...row, revision: answer.revision, content: contentOf(wanted), dictatedBy })
      } catch (error) {
        const status = error instanceof ApiError ? error.status : 0
        if (error instanceof ApiError && error.code === 'TT-R-409') {
          setTheirs(error.details as unknown as { content: ReturnContent; revision: number })
          setState('conflict')
        } else setState(status === 0 ? 'offline' : 'refused')
        setRefusal((error as Error).message)
      }
    }
    running.current = attempt().finally(() => {
      running.current = null
    })
    await running.current
  }, [client, desk, dictatedBy, isTold, row])

  useEffect(() => {
    // A name alone is nothing the unit said.
    const resting = stored.current === draft && (storedBy.current === null || isTold())
    if (resting || state === 'conflict' || state === 'refused') return
    const timer = setTimeout(() => void save(), state === 'offline' ? 10 * REST : REST)
    return () => clearTimeout(timer)
  }, [draft, isTold, save, state])

  useEffect(() => beforeSignOut(save), [save])

  const change = (part: Partial<ReturnDraft>) => {
    const next = { ...latest.current, ...part }
    if (desk) keepReturn(desk, row, next)
    setDraft(next)
    setState((now) => (now === 'conflict' ? now : 'waiting'))
  }
  const flush = async () => {
    await save()
    return stored.current === latest.current && isTold()
  }
  const keepMine = () => {
    if (theirs) revision.current = theirs.revision
    setTheirs(null)
    setState('waiting')
  }
  const takeTheirs = () => {
    if (!theirs) return
    const next = draftOf(theirs.content)
    revision.current = theirs.revision
    stored.current = next
    if (desk) dropReturn(desk, row)
    setDraft(next)
    setTheirs(null)
    setRefusal(null)
    setState('saved')
  }
  return { draft, state, refusal, theirs: theirs?.content ?? null, change, flush, keepMine, takeTheirs }
}

/** Puts what is stored now into every list on the page, so that counts follow without asking the server again. */
function updateRow(client: ReturnType<typeof useQueryClient>, changed: ReturnRow) {
  client.setQueriesData<ReturnRow[]>({ queryKey: ['returns'] }, (rows) =>
    rows?.map((row) =>
      row.id === changed.id
        ? { ...row, revision: changed.revision, content: changed.content, dictatedBy: changed.dictatedBy }
        : row,
    ),
  )
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { EntryTable, ObservationCell, SavedCell } from '../../api/types.ts'
import { queryClient } from '../../app/query-client.ts'
import { useDesk } from '../../app/session/stash.ts'
import { sessionKey } from '../../app/session/use-session.ts'
import { isUnsaved } from '../grid/row-save.ts'
import { type SaveProgress, useRestingSave } from '../grid/use-resting-save.ts'
import { actOnEntry, type Entry, type EntryAct, type EntryWork, openEntry } from './entry-state.ts'
import type { ObservationState } from './figure-content.ts'
import { keepEntry, keptEntry } from './keep-entry.ts'

/** Cells that are sent in one go. */
const BATCH = 50

/** Under which a table is kept in the browser. */
export function entryTableKey(code: string, planId: string, period: string, scope: EntryScope): readonly string[] {
  return ['observations', 'table', code, planId, period, scope.region, scope.indicator, scope.inputs]
}

/**
 * Of which region the table is, whether it is of one indicator at all places, and whether it is of what the indicators are
 * computed from; empty: the place, all indicators, those themselves.
 */
export interface EntryScope {
  readonly region: string
  readonly indicator: string
  readonly inputs: '' | 'inputs'
}

export interface EntryHandle {
  readonly entry: Entry
  /** Of the run that is under way; null while none is. */
  readonly progress: SaveProgress | null
  /** When the last cell was stored. */
  readonly savedAt: Date | null
  /** The first row that the last run could not store; another object after each run. */
  readonly refused: { readonly id: string } | null
  readonly act: (act: EntryAct) => void
  /** Stores what waits, now. */
  readonly flush: () => Promise<void>
}

/**
 * The entry table of a period in work: every act at once on the page and on this computer, on the server a moment later,
 * each cell under the revision it was based on.
 */
export function useEntry(planId: string, table: EntryTable, scope: EntryScope, state: ObservationState): EntryHandle {
  const client = useQueryClient()
  const desk = useDesk()
  const { period } = table
  const { code = '' } = useParams()
  const tableKey = useMemo(() => entryTableKey(code, planId, period, scope), [code, planId, period, scope])
  const kept = useMemo(
    () => [planId, period, scope.region, scope.indicator, scope.inputs].join(' ').trimEnd(),
    [planId, period, scope],
  )
  const [entry, setEntry] = useState(() => {
    const opened = openEntry(table, state)
    return desk ? actOnEntry(opened, { act: 'restore', kept: keptEntry(desk, kept) }) : opened
  })
  const [progress, setProgress] = useState<SaveProgress | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [refused, setRefused] = useState<{ readonly id: string } | null>(null)
  const latest = useRef(entry)
  const act = useCallback(
    (one: EntryAct) => {
      latest.current = actOnEntry(latest.current, one)
      setEntry(latest.current)
      if (desk) keepEntry(desk, kept, latest.current)
    },
    [desk, kept],
  )
  useEffect(() => act({ act: 'load', table }), [act, table])
  useEffect(() => act({ act: 'state', state }), [act, state])

  const saveAll = useCallback(async () => {
    const results: SavedCell[] = []
    const sent: string[] = []
    for (;;) {
      const waiting = [...latest.current.rows.values()].filter(({ save }) => save === 'waiting')
      if (waiting.length === 0) break
      setProgress({ done: sent.length, all: sent.length + waiting.length })
      const batch = waiting.slice(0, BATCH)
      results.push(...(await saveBatch(batch, period, act)))
      sent.push(...batch.map(({ row }) => row.id))
    }
    if (sent.length === 0) return
    setProgress(null)
    const first = [...latest.current.rows.values()].find((work) => sent.includes(work.row.id) && isRefused(work))
    setRefused(first ? { id: first.row.id } : null)
    if (results.some(({ done }) => done)) setSavedAt(new Date())
    await renewTable(client, tableKey, results)
  }, [act, client, period, tableKey])
  const retry = useCallback(() => act({ act: 'retry' }), [act])
  const unsaved = useMemo(() => {
    const works = [...entry.rows.values()]
    return {
      waiting: works.some(({ save }) => save === 'waiting'),
      offline: works.some(({ save }) => save === 'offline'),
      any: works.some(isUnsaved),
    }
  }, [entry])
  const flush = useRestingSave({ work: entry, unsaved, save: saveAll, retry })
  return { entry, progress, savedAt, refused, act, flush }
}

const isRefused = ({ save }: EntryWork) => save === 'refused' || save === 'conflict'

/** @returns what became of each cell; nothing where the server was not reached or took none of them */
async function saveBatch(works: readonly EntryWork[], period: string, act: (act: EntryAct) => void) {
  const ids = works.map(({ row }) => row.id)
  act({ act: 'saving', ids })
  try {
    const results = await api.saveObservations(works.map((work) => cellOf(work, period)))
    results.forEach((result, at) => {
      const { done, code, observation, remarks } = result
      const refusal = result.message ?? ''
      const [id = '', content] = [ids[at], works[at]?.content]
      if (done && content) act({ act: 'saved', id, content, stored: observation, remarks })
      else if (code === 'TT-I-409') act({ act: 'clashed', id, theirs: observation, refusal })
      else act({ act: 'failed', ids: [id], save: 'refused', refusal })
    })
    return results
  } catch (error) {
    const lost = error instanceof ApiError && (error.status === 0 || error.status === 401)
    // Signing in again leads back here, where what was typed is still kept.
    if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(sessionKey, null)
    act({ act: 'failed', ids, save: lost ? 'offline' : 'refused', refusal: (error as Error).message })
    return []
  }
}

function cellOf({ row, content, stored }: EntryWork, period: string): ObservationCell {
  const { raw, absence, state, source, note } = content
  return {
    ...{ indicator: row.indicator, region: row.region, period, raw, state, source, note },
    ...(absence === null ? {} : { absence }),
    revision: stored?.revision ?? 0,
  }
}

/** Puts what stands now into the table on the page without asking for it again; tables of other periods are asked anew. */
async function renewTable(client: QueryClient, queryKey: readonly string[], results: readonly SavedCell[]) {
  // Only this one: the first answer of another table is waited for.
  await client.cancelQueries({ queryKey })
  const stands = new Map(results.map((one) => [cellText(one), { current: one.observation, remarks: one.remarks }]))
  client.setQueryData<EntryTable>(queryKey, (table) => {
    if (!table) return table
    return { ...table, rows: table.rows.map((row) => ({ ...row, ...stands.get(cellText(row)) })) }
  })
  await client.invalidateQueries({ queryKey: ['observations'], refetchType: 'none' })
}

const cellText = ({ indicator, region }: Pick<SavedCell, 'indicator' | 'region'>) => `${indicator} ${region}`

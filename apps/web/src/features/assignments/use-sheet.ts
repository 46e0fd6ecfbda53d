import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { Assignment, AssignmentTable } from '../../api/types.ts'
import { isUnsaved } from '../grid/row-save.ts'
import { type SaveProgress, useRestingSave } from '../grid/use-resting-save.ts'
import { withKnownIds } from './known-nodes.ts'
import { actOnSheet, openSheet, type Sheet, type SheetAct, type SheetRow } from './sheet-state.ts'

export interface SheetWork {
  readonly sheet: Sheet
  /** Of the run that is under way; null while none is. */
  readonly progress: SaveProgress | null
  readonly act: (act: SheetAct) => void
  /** Stores every row that waits. @returns whether all that can be stored is */
  readonly flush: () => Promise<boolean>
}

/** The year's table in work: every act at once on the page, row by row on the server under its revision a moment later. */
export function useSheet(table: AssignmentTable): SheetWork {
  const client = useQueryClient()
  const [sheet, setSheet] = useState(() => openSheet(table))
  const [progress, setProgress] = useState<SaveProgress | null>(null)
  const latest = useRef(sheet)
  const act = useCallback((one: SheetAct) => {
    latest.current = actOnSheet(latest.current, one)
    setSheet(latest.current)
  }, [])
  useEffect(() => act({ act: 'load', table }), [act, table])

  const saveAll = useCallback(async () => {
    let saved = 0
    for (;;) {
      const waiting = [...latest.current.rows].filter(([, { save }]) => save === 'waiting')
      const [next] = waiting
      if (!next) break
      setProgress({ done: saved, all: saved + waiting.length })
      await saveRow(next[0], next[1], latest.current.year, act)
      saved++
    }
    setProgress(null)
    if (saved > 0) await client.invalidateQueries({ queryKey: ['assignments'] })
  }, [act, client])
  const retry = useCallback(() => act({ act: 'retry' }), [act])
  const unsaved = useMemo(() => {
    const rows = [...sheet.rows.values()]
    return {
      waiting: rows.some(({ save }) => save === 'waiting'),
      offline: rows.some(({ save }) => save === 'offline'),
      any: rows.some(isUnsaved),
    }
  }, [sheet])
  const store = useRestingSave({ work: sheet, unsaved, save: saveAll, retry })
  const flush = useCallback(async () => {
    await store()
    return ![...latest.current.rows.values()].some(isUnsaved)
  }, [store])
  return { sheet, progress, act, flush }
}

async function saveRow(id: string, row: SheetRow, year: number, act: (act: SheetAct) => void): Promise<void> {
  act({ act: 'saving', id })
  const { goal, criteria, proof, nodes } = row.content
  try {
    const assignment = await api.saveAssignment(id, year, {
      ...{ goal, criteria, proof },
      nodes: withKnownIds(nodes, row.stored?.nodes ?? []),
      revision: row.stored?.revision ?? 0,
      ...(row.reason === null ? {} : { reason: row.reason }),
    })
    act({ act: 'saved', id, content: row.content, assignment })
  } catch (error) {
    const refusal = (error as Error).message
    if (error instanceof ApiError && error.code === 'TT-N-409') {
      act({ act: 'clashed', id, theirs: error.details['assignment'] as Assignment | null, refusal })
    } else {
      const lost = error instanceof ApiError && error.status === 0
      act({ act: 'failed', id, save: lost ? 'offline' : 'refused', refusal })
    }
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { lastDayOf, periodName } from '@tongtu/kernel'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { EntryTable as Table } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePhone } from '../../app/use-phone.ts'
import { ChangesPreview } from '../grid/changes-preview.tsx'
import type { CellPlace } from '../grid/next-cell.ts'
import { SaveProgressLine } from '../grid/save-progress-line.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { type BlockCells, blockCells } from './block-cells.ts'
import { EntryCards } from './entry-cards.tsx'
import type { EntryWork } from './entry-state.ts'
import { EntryTable, type FocusWish } from './entry-table.tsx'
import { EntryToolbar } from './entry-toolbar.tsx'
import { type FigureField, states, usualState } from './figure-content.ts'
import { isEntered, isFilled, listRows, type RowFilter, views } from './list-rows.ts'
import { RefusedNote } from './refused-note.tsx'
import { remarkBlock } from './remark-block.ts'
import { type EntryScope, useEntry } from './use-entry.ts'
import { ValidationPanel } from './validation-panel.tsx'
import { VersionsDrawer } from './versions-drawer.tsx'

/** The figures of a period in work: typed or pasted, stored cell by cell, each with its versions. */
export function EntrySheet(props: { readonly planId: string; readonly table: Table; readonly scope: EntryScope }) {
  const { planId, table, scope } = props
  const client = useQueryClient()
  const filters = usePlanFilters()
  const phone = usePhone()
  const usual = useMemo(() => usualState(table.rows.map(({ current }) => current?.state ?? null)), [table])
  const state = states.find((one) => one === filters.get('state')) ?? usual
  const { entry, progress, savedAt, refused, act, flush } = useEntry(planId, table, scope, state)
  const [block, setBlock] = useState<BlockCells | null>(null)
  const [wish, setWish] = useState<FocusWish | null>(null)
  useEffect(() => {
    // On a phone the next card is under the hand already; the note above leads back.
    if (!phone) setWish(refused)
  }, [phone, refused])
  const asked = filters.get('cell')
  useEffect(() => {
    if (asked !== '') setWish({ id: asked })
  }, [asked])
  const tools = useRef<HTMLDivElement>(null)
  const all = useMemo(() => [...entry.rows.values()], [entry])
  const view = views.find((one) => one === filters.get('show')) ?? 'all'
  const listed = useListed(all, { view, unit: filters.get('unit'), words: filters.get('q').trim() })
  const closeBlock = () => {
    setBlock(null)
    document.querySelector<HTMLElement>('.cell-catch')?.focus()
  }
  const paste = (text: string, at: CellPlace<FigureField>) => {
    const pasted = blockCells(text, at, listed)
    setBlock(pasted)
    void remarkBlock(pasted, table).then((remarked) => setBlock((now) => (now === pasted ? remarked : now)))
  }
  const validate = async () => {
    // What is being typed counts too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await flush()
    await client.invalidateQueries({ queryKey: ['observations', 'validation'] })
    filters.set({ validate: '1' })
  }
  useKeys({ 'Ctrl+Enter': () => void validate() })
  const openVersions = (id: string) => filters.set({ versions: id }, { push: true })
  const drawn = entry.rows.get(filters.get('versions'))
  const everyRow = { show: null, unit: null, q: null }
  const goTo = (id: string) => {
    if (!listed.some(({ row }) => row.id === id)) filters.set(everyRow)
    setWish({ id })
  }
  const toFirst = () => {
    const first = listed.find((work) => work.row.mayEnter && isEntered(work) && !isFilled(work))
    if (first) setWish({ id: first.row.id })
  }
  return (
    <>
      <EntryToolbar {...{ entry, savedAt, act, toFirst, validate }} bar={tools} />
      {lastDayOf(table.period) > today() && (
        <p className="entry-early">{t('observations.early', { period: periodName(table.period) })}</p>
      )}
      <SaveProgressLine progress={progress} />
      <RefusedNote works={all} show={goTo} />
      {filters.get('validate') !== '' && (
        <ValidationPanel
          {...{ planId, goTo }}
          period={table.period}
          region={table.region}
          close={() => filters.set({ validate: null })}
        />
      )}
      {block && (
        <ChangesPreview
          title={t('observations.paste', { n: block.changes.length })}
          rowHead={t('observations.column.indicator')}
          fieldName={(field: FigureField) => word('observation', field)}
          changes={block.changes}
          notes={[
            ...(block.rowsLeft > 0 ? [t('grid.changes.rowsLeft', { n: block.rowsLeft })] : []),
            ...(block.columnsLeft > 0 ? [t('grid.changes.columnsLeft', { n: block.columnsLeft })] : []),
          ]}
          stop={closeBlock}
          apply={(cells) => {
            act({ act: 'write', cells })
            closeBlock()
            void flush()
            notify(t('grid.changes.done', { n: cells.length }), { undo: () => act({ act: 'undo' }) })
          }}
        />
      )}
      {listed.length === 0 ? (
        <p className="paper panel-empty">
          {t('observations.noMatch')}{' '}
          <button type="button" className="link-button" onClick={() => filters.set(everyRow)}>
            {t('assignments.clear')}
          </button>
        </p>
      ) : phone ? (
        <EntryCards works={listed} {...{ act, wish, openVersions }} period={table.period} />
      ) : (
        <>
          {all.some(({ row }) => row.mayEnter) && <p className="caption grid-keys">{t('observations.keys')}</p>}
          <EntryTable
            works={listed}
            {...{ wish, act, openVersions }}
            flush={() => void flush()}
            period={table.period}
            paste={paste}
            leave={() => tools.current?.querySelector<HTMLElement>('button:enabled, input')?.focus()}
          />
        </>
      )}
      {drawn && (
        <VersionsDrawer
          row={drawn.row}
          period={table.period}
          revision={drawn.stored?.revision ?? 0}
          close={() => filters.set({ versions: null })}
        />
      )}
    </>
  )
}

/** Rows that a filter leaves, as of when it was chosen: none goes away under the hand that fills it. */
function useListed(all: readonly EntryWork[], filter: RowFilter): readonly EntryWork[] {
  const { view, unit, words } = filter
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written changes the rows and not which are listed
  const ids = useMemo(() => new Set(listRows(all, filter).map(({ row }) => row.id)), [view, unit, words])
  return useMemo(() => all.filter(({ row }) => ids.has(row.id)), [all, ids])
}

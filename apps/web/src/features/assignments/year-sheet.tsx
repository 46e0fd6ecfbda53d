import { useQueryClient } from '@tanstack/react-query'
import type { AssignmentField } from '@tongtu/delivery'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { AssignmentTable, TaskSheetPreview } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePhone } from '../../app/use-phone.ts'
import { type CellChange, ChangesPreview } from '../grid/changes-preview.tsx'
import type { CellPlace } from '../grid/next-cell.ts'
import { SaveProgressLine } from '../grid/save-progress-line.tsx'
import { TaskLetterButton, useTaskLetters } from '../papers/task-letters.tsx'
import { blockChanges } from './block-changes.ts'
import { LoadTable } from './load-table.tsx'
import { SendStep, sendable } from './send-step.tsx'
import { SheetCards } from './sheet-cards.tsx'
import { SheetTable } from './sheet-table.tsx'
import { SheetToolbar } from './sheet-toolbar.tsx'
import { useSheet } from './use-sheet.ts'
import './year-sheet.css'

interface Preview {
  readonly title: string
  readonly changes: readonly CellChange<AssignmentField>[]
  readonly notes: readonly string[]
}

/** The year's table in work: written by hand, pasted, filled in or read back from Excel, then sent out. */
export function YearSheet(props: {
  readonly table: AssignmentTable
  readonly editable: boolean
  readonly unit: string
}) {
  const { table, editable, unit } = props
  const { code = '' } = useParams()
  const client = useQueryClient()
  const phone = usePhone()
  const { sheet, progress, act, flush } = useSheet(table)
  const [sending, setSending] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [importing, setImporting] = useState(false)
  const letters = useTaskLetters(table)
  const tools = useRef<HTMLDivElement>(null)
  const measures = unit === '' ? table.rows : table.rows.filter(({ lead }) => lead.includes(unit))
  const toSend = sendable(measures).length
  const importFile = async (file: File) => {
    setImporting(true)
    try {
      await flush()
      setPreview(importPreview(await api.previewTaskSheet(table.planId, table.year, file)))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setImporting(false)
    }
  }
  const openSending = async () => {
    if (!(await flush())) return notify(t('assignments.send.unsaved'), { tone: 'bad' })
    await client.invalidateQueries({ queryKey: ['assignments'] })
    setSending(true)
  }
  const closePreview = () => {
    setPreview(null)
    document.querySelector<HTMLElement>('.cell-catch')?.focus()
  }
  const paste = (block: string, at: CellPlace<AssignmentField>) => setPreview(pastePreview(block, at, measures, sheet))
  if (sending) return <SendStep table={table} rows={measures} close={() => setSending(false)} />
  return (
    <>
      {editable && (
        <div className="sheet-bar">
          <SheetToolbar
            {...{ measures, sheet, act, importing, importFile }}
            exportUrl={`/api/v1/plans/${table.planId}/tasks.xlsx?year=${table.year}&place=${code}`}
            bar={tools}
          />
          <Button type="primary" disabled={toSend === 0} onClick={openSending}>
            {t('assignments.toSend', { n: toSend })}
          </Button>
        </div>
      )}
      <SaveProgressLine progress={progress} />
      {preview && (
        <ChangesPreview
          {...preview}
          rowHead={t('assignments.column.measure')}
          fieldName={(field) => word('assignment', field)}
          stop={closePreview}
          apply={(cells) => {
            act({ act: 'write', cells })
            closePreview()
            notify(t('grid.changes.done', { n: cells.length }), { undo: () => act({ act: 'undo' }) })
          }}
        />
      )}
      {phone ? (
        <SheetCards {...{ measures, sheet, editable, act }} />
      ) : (
        <>
          {editable && <p className="caption grid-keys">{t('assignments.keys')}</p>}
          <SheetTable
            {...{ measures, sheet, editable, act, paste }}
            leave={() => tools.current?.querySelector<HTMLElement>('button:enabled, a')?.focus()}
          />
        </>
      )}
      <section className="year-loads">
        <h2>{t('assignments.loads')}</h2>
        <LoadTable loads={table.loads} letterOf={letters?.of ?? null} />
        <p className="year-letters">
          <TaskLetterButton letters={letters} />
        </p>
      </section>
    </>
  )
}

function pastePreview(...[block, at, measures, sheet]: Parameters<typeof blockChanges>): Preview {
  const { changes, rowsLeft, columnsLeft } = blockChanges(block, at, measures, sheet)
  const notes = [
    ...(rowsLeft > 0 ? [t('grid.changes.rowsLeft', { n: rowsLeft })] : []),
    ...(columnsLeft > 0 ? [t('grid.changes.columnsLeft', { n: columnsLeft })] : []),
  ]
  return { title: t('assignments.paste.title', { n: changes.length }), changes, notes }
}

function importPreview({ rows, unchanged, problems }: TaskSheetPreview): Preview {
  const changes = rows.flatMap(({ measureId: id, title, cells }) =>
    cells.map(({ field, current, incoming, verdict, problem }) => ({
      ...{ id, title, field, current, verdict, problem },
      text: incoming,
    })),
  )
  const notes = [...problems, ...(unchanged > 0 ? [t('assignments.import.unchanged', { n: unchanged })] : [])]
  return { title: t('assignments.import.title', { n: changes.length }), changes, notes }
}

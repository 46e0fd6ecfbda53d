import { type AssignmentField, nodeLines, nodesIn, quarters } from '@tongtu/delivery'
import { Button } from 'antd'
import type { Ref } from 'react'
import type { AssignmentRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import '../../app/file-button.css'
import type { CellText } from '../grid/changes-preview.tsx'
import { isUnsaved } from '../grid/row-save.ts'
import type { Sheet, SheetAct } from './sheet-state.ts'

/** What is done to the whole sheet, and how safely it is stored. */
export function SheetToolbar(props: {
  readonly measures: readonly AssignmentRow[]
  readonly sheet: Sheet
  readonly act: (act: SheetAct) => void
  readonly exportUrl: string
  readonly importing: boolean
  readonly importFile: (file: File) => void
  readonly bar: Ref<HTMLDivElement>
}) {
  const { measures, sheet, act, exportUrl, importing, importFile, bar } = props
  const proposed = proposedCells(measures, sheet)
  return (
    <div className="sheet-tools" ref={bar}>
      <Button
        disabled={proposed.length === 0}
        title={t('assignments.fill.hint')}
        onClick={() => act({ act: 'write', cells: proposed.flat() })}
      >
        {t('assignments.fill', { n: proposed.length })}
      </Button>
      <Button disabled={sheet.past.length === 0} onClick={() => act({ act: 'undo' })}>
        {t('assignments.undo')}
      </Button>
      <Button href={exportUrl}>{t('assignments.export')}</Button>
      <label className="file-button">
        {importing ? t('assignments.import.reading') : t('assignments.import')}
        <input
          type="file"
          accept=".xlsx"
          disabled={importing}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) importFile(file)
          }}
        />
      </label>
      <span className="caption" role="status">
        {savesWords(sheet)}
      </span>
    </div>
  )
}

/** The proposed nodes of each row that has none, as cells to write. */
function proposedCells(measures: readonly AssignmentRow[], sheet: Sheet): CellText<AssignmentField>[][] {
  return measures.flatMap(({ measureId: id, proposed }) => {
    const content = sheet.rows.get(id)?.content
    if (!content || proposed.length === 0 || content.nodes.length > 0) return []
    if (Object.keys(content.wrong).some((field) => field.startsWith('q'))) return []
    const cells = quarters.map(({ field }) => ({ id, field, text: nodeLines(nodesIn(proposed, field)) }))
    return [cells.filter(({ text }) => text !== '')]
  })
}

function savesWords(sheet: Sheet): string {
  const rows = [...sheet.rows.values()]
  const open = rows.filter(isUnsaved)
  const stuck = open.filter(({ save }) => save !== 'waiting' && save !== 'saving')
  if (stuck.length > 0) return t('assignments.saves.stuck', { n: stuck.length })
  if (open.length > 0) return t('assignments.saves.open', { n: open.length })
  return rows.some(({ save }) => save === 'saved') ? t('assignments.saves.all') : ''
}

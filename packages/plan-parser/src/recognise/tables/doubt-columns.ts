import type { Diagnostic } from '@tongtu/plan'
import { foldLabel } from '../../normalise/tables/column.ts'
import type { Header } from '../../normalise/tables/header.ts'
import type { SourceTable } from '../../read/source-document.ts'

/** A column that nothing reads is told, so that no figure is lost unseen. */
export const doubtColumns = (header: Header, table: SourceTable, diagnostics: Diagnostic[]): void => {
  for (const { kind, label } of header.columns) {
    if (kind !== 'unknown' || label === '') continue
    const cell = table.rows.flat().find((one) => one !== null && foldLabel(one.text) === label)
    diagnostics.push({
      code: 'TT-P-105',
      severity: 'hint',
      message: `表头“${label}”没有认出，这一列没有读入`,
      span: cell?.span ?? table.span,
      suggestion: '若其中有目标值或责任单位，请在核对时补录',
    })
  }
}

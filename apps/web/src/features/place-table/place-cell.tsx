import type { VerdictCell, VerdictRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { FigureWords } from '../indicators/figure-words.tsx'
import { lightOf } from '../indicators/status-mark.tsx'
import { SHAPES } from '../lights/light-mark.tsx'
import { cellBeside, cellFigure, isAhead } from './cell-figure.ts'
import type { CellView } from './cell-views.ts'
import { shortWords } from './cell-words.ts'
import { DueMark } from './due-verdicts.tsx'

/** The light of a cell as its class: the tint behind it. */
export function cellTint(cell: VerdictCell | null, ahead: boolean): string {
  if (isAhead(cell, ahead)) return 'heat-ahead'
  return cell?.status ? `heat-${lightOf(cell.status)}` : ''
}

/** What stands in a cell: that its verdict is due, or the shape of the light, then the figure with its marks, or what the view asks for. */
export function PlaceCell(props: {
  readonly cell: VerdictCell | null
  readonly row: Pick<VerdictRow, 'gapUnit' | 'changeUnit'>
  readonly view: CellView
  readonly ahead: boolean
  readonly isDue: boolean
}) {
  const { cell, row, view, ahead, isDue } = props
  if (isDue) return <DueMark />
  if (isAhead(cell, ahead))
    return (
      <>
        <i aria-hidden="true">◇</i> {t('indicators.ahead')}
      </>
    )
  const figure = cellFigure(cell)
  const light = cell?.status ? lightOf(cell.status) : null
  return (
    <>
      {light && (
        <>
          <i aria-hidden="true">{SHAPES[light]}</i>
          <span className="hidden-text">{word('light', light)}</span>
        </>
      )}
      {view === 'value' || cell === null ? (
        <FigureWords figure={figure} />
      ) : (
        (shortWords(cell, view, row) ?? <span className="quiet">{t('word.none')}</span>)
      )}
      {view === 'value' && cellBeside(cell) !== null && (
        <i className="state-mark">
          <span aria-hidden="true">≠</span>
          <span className="hidden-text">{t('places.differs')}</span>
        </i>
      )}
    </>
  )
}

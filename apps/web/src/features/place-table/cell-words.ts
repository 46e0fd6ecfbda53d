import { Exact } from '@tongtu/kernel'
import type { VerdictCell, VerdictRow } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { madeWords } from '../indicators/computed-mark.tsx'
import { figureText, madeText, shareText } from '../indicators/figure-text.ts'
import { lightOf } from '../indicators/status-mark.tsx'
import { cellFigure, isAhead } from './cell-figure.ts'
import type { CellView } from './cell-views.ts'

type RowUnits = Pick<VerdictRow, 'gapUnit' | 'changeUnit'>

/** What a cell says beside its figure: whether it meets its target, its pace, the change in a year; null: nothing. */
export function viewWords(cell: VerdictCell, view: Exclude<CellView, 'value'>, row: RowUnits): string | null {
  return { met: metWords, pace: paceWords, change: changeWords }[view](cell, row)
}

/** The same where there is no room for units; those of a change stay, for a share of 2% and 2 points are not the same. */
export function shortWords(cell: VerdictCell, view: Exclude<CellView, 'value'>, row: RowUnits): string | null {
  return viewWords(cell, view, { gapUnit: null, changeUnit: row.changeUnit === '%' ? '%' : '' })
}

/** Everything that a cell says, as one sentence: for the reading line and for whoever listens. */
export function cellSentence(
  cell: VerdictCell | null,
  given: { readonly row: RowUnits; readonly unit: string | null; readonly ahead: boolean },
): string {
  const { row, unit, ahead } = given
  if (isAhead(cell, ahead)) return t('places.ahead')
  const figure = cellFigure(cell)
  if (cell === null || figure === null) return t('indicators.unfilled')
  const said = [
    figure.value === null ? word('absence', figure.absence ?? 'blank') : madeText(figure.value) + (unit ?? ''),
    figure.value !== null && figure.state !== 'final' ? word('observationState', figure.state) : '',
    figure.made === null ? '' : madeWords(figure.made),
    figure.demo ? t('observations.demo') : '',
    cell.status === null ? t('places.noTarget') : word('light', lightOf(cell.status)),
    metWords(cell, row),
    cell.done === null ? null : t('places.said.pace', { words: paceWords(cell) ?? '' }),
    cell.change === null ? null : t('places.said.change', { words: changeWords(cell, row) ?? '' }),
  ]
  return said.filter(Boolean).join(t('places.comma'))
}

function metWords({ outcome, gap }: VerdictCell, { gapUnit }: RowUnits): string | null {
  if (outcome === null) return null
  if (gap === null || outcome === 'undecided') return word('outcome', outcome)
  return t('places.met', { outcome: word('outcome', outcome), gap: gapText(gap) + (gapUnit ?? '') })
}

/** A gap with no more decimals than say how wide it is; what is better than it had to be has a plus. */
function gapText(gap: string): string {
  const exact = new Exact(gap)
  const shown = exact.abs().gte('0.05') ? exact.toDecimalPlaces(2) : exact.toSignificantDigits(2)
  return signed(shown.toFixed())
}

function paceWords({ done, expected }: VerdictCell): string | null {
  if (done === null) return null
  return t('indicators.pace', { done: shareText(done), expected: expected ? shareText(expected) : t('word.none') })
}

function changeWords({ change }: VerdictCell, { changeUnit }: RowUnits): string | null {
  if (change === null) return null
  return signed(change) + changeUnit
}

const signed = (text: string) => (text.startsWith('-') || new Exact(text).isZero() ? '' : '+') + figureText(text)

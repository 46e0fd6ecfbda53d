import { periodName } from '@tongtu/kernel'
import type { ObservationImport } from '../../../api/types.ts'
import { t, word } from '../../../app/locale/messages.ts'

type Change = ObservationImport['changes'][number]

/** Of which period a figure is, and of which territory where that is not the place itself. */
export function whereWords({ cell }: Change, home: string): string {
  const period = periodName(cell.period)
  return cell.region === undefined || cell.region === home ? period : `${period} ${cell.region}`
}

/** What stands, as it was typed. */
export function beforeWords({ before }: Change): string {
  return before === null ? t('figures.nothing') : figureWords(before.raw, before.absence)
}

/** What would stand; the source and the note are told where they are all that changes. */
export function afterWords({ cell, before, convertedFrom }: Change): string {
  const figure = convertedFrom
    ? t('figures.converted', { raw: cell.raw, from: convertedFrom })
    : figureWords(cell.raw, cell.absence ?? null)
  if (before === null || before.raw !== cell.raw.trim() || before.absence !== (cell.absence ?? null)) return figure
  const changed = (['source', 'note'] as const).filter((field) => (cell[field]?.trim() ?? '') !== (before[field] ?? ''))
  const words = changed.map((field) =>
    t('figures.fieldBecomes', { field: word('observation', field), text: cell[field]?.trim() || t('figures.nothing') }),
  )
  return [figure, ...words].join(t('figures.comma'))
}

/** The state of the figure, and which it was. */
export function stateChange({ cell, before }: Change): string {
  const state = word('observationState', cell.state)
  return before === null || before.state === cell.state
    ? state
    : t('figures.becomes', { before: word('observationState', before.state), after: state })
}

function figureWords(raw: string, absence: string | null): string {
  return absence === null ? raw || t('figures.withdrawn') : word('absence', absence)
}

import type { EntryRow, FigureBounds, Observation } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { placesOf, reckonedText } from '../indicators/figure-text.ts'
import { dueWords, grouped } from '../targets/target-words.ts'
import type { EntryWork } from './entry-state.ts'
import { type FigureField, figureText } from './figure-content.ts'
import { figureValue } from './figure-value.ts'
import './figure-words.css'

/** What a cell of the row says; a figure as it is understood, and what is wrong with it. */
export function CellWords({ work, field }: { readonly work: EntryWork; readonly field: FigureField }) {
  const { content, row } = work
  const wrong = content.wrong[field]
  if (wrong) return <span className="entry-wrong-text">{wrong.text}</span>
  if (field !== 'value') return figureText(content, field)
  const value = figureValue(content, row.unit)
  if (value === null) return content.absence && <AbsenceWords absence={content.absence} />
  return (
    <>
      {grouped(value)}
      {work.stored?.demo && work.stored.raw === content.raw && <DemoMark />}
    </>
  )
}

/** A figure that stands elsewhere than in the cell: that of the year before. */
export function StandingFigure({ observation }: { readonly observation: Observation | null }) {
  if (!observation) return <span className="quiet">{t('word.none')}</span>
  const { value, absence, state, demo } = observation
  return (
    <>
      {value === null ? absence && <AbsenceWords absence={absence} /> : grouped(value)}
      {demo && <DemoMark />}
      <small className="figure-mark figure-state" title={word('observationState', state)}>
        {value !== null && state !== 'final' && t(`observationState.mark.${state}`)}
      </small>
    </>
  )
}

/** The target of the year: the plan's own, else where its path stands then; the plan's next with its year beside. */
export function TargetCell({ work, year }: { readonly work: EntryWork; readonly year: number }) {
  const { target, path, before, current } = work.row
  if (!target) return <span className="quiet">{t('word.none')}</span>
  const own = Number(target.period.slice(0, 4)) === year
  return (
    <>
      {path !== null && (
        <>
          {reckonedText(path, Math.max(1, placesOf([before?.value ?? null, current?.value ?? null])))}
          <small className="figure-mark">{t('path.mark.interpolated')}</small>{' '}
        </>
      )}
      <span className={path === null ? 'nowrap' : 'quiet nowrap'}>
        {grouped(target.raw)}
        {!own && <small className="quiet nowrap"> {dueWords(target.period)}</small>}
      </span>
    </>
  )
}

/** Where the figure is expected by the years before; why that is not known stands in the panel of the cell. */
export function RangeCell({ row }: { readonly row: Pick<EntryRow, 'range' | 'whyNoRange'> }) {
  const { range, whyNoRange } = row
  if (range === null)
    return (
      <span className="quiet" title={whyNoRange ?? undefined}>
        {t('word.none')}
      </span>
    )
  return <span className="nowrap">{boundsText(range)}</span>
}

/** 20.1—26.0; open to one side: 不低于0. */
export function boundsText({ low, high }: FigureBounds): string {
  if (low !== null && high !== null) return `${grouped(low)}—${grouped(high)}`
  if (low !== null) return t('observations.bounds.low', { low: grouped(low) })
  return high === null ? t('word.none') : t('observations.bounds.high', { high: grouped(high) })
}

/** Said where a source belongs while a figure needs one, or a file, before it is taken. */
export function ProofAsked({ work: { row, content } }: { readonly work: EntryWork }) {
  const asked = row.proof === 'all' || (row.proof === 'final' && content.state === 'final')
  if (!asked || row.proven || content.source !== '' || content.absence !== null) return null
  return <small className="proof-asked">{t('observations.proof')}</small>
}

const AbsenceWords = ({ absence }: { readonly absence: NonNullable<Observation['absence']> }) => (
  <span className="quiet">{word('absence.mark', absence)}</span>
)

const DemoMark = () => <small className="figure-mark">{t('observations.demo')}</small>

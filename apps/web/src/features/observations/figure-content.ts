import { readFigure } from '@tongtu/delivery'
import type { Observation } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import type { WrongCell } from '../grid/row-save.ts'

export type Absence = NonNullable<Observation['absence']>
export type ObservationState = Observation['state']

/** Why there is no figure, and how final one is, in the order in which they are offered. */
export const absences = ['blank', 'not_applicable', 'not_due', 'suppressed'] as const satisfies readonly Absence[]
export const states = ['flash', 'preliminary', 'revised', 'final'] as const satisfies readonly ObservationState[]

/** The cells of a row that are written, in the order of the columns. */
export const figureFields = ['value', 'absence', 'state', 'source', 'note'] as const
export type FigureField = (typeof figureFields)[number]

/** What a row of the entry table says: a figure as typed, or why there is none. */
export interface FigureContent {
  readonly raw: string
  readonly absence: Absence | null
  readonly state: ObservationState
  readonly source: string
  readonly note: string
  readonly wrong: Readonly<Partial<Record<FigureField, WrongCell>>>
}

const LONGEST = { value: 40, source: 200, note: 500 }

/** What a row says of the figure that stands; one without a figure is ready for one in the state `then`. */
export function contentOf(observation: Observation | null, then: ObservationState): FigureContent {
  if (!observation) return { raw: '', absence: null, state: then, source: '', note: '', wrong: {} }
  const { raw, value, absence, state, source, note } = observation
  return { raw: raw || (value ?? ''), absence, state, source: source ?? '', note: note ?? '', wrong: {} }
}

/** Whether the row says neither a figure nor why there is none. */
export function isBlank({ raw, absence }: FigureContent): boolean {
  return raw === '' && absence === null
}

/** What a cell says, in words: where the figure would stand, why there is none. */
export function figureText(content: FigureContent, field: FigureField): string {
  const wrong = content.wrong[field]
  if (wrong) return wrong.text
  if (field === 'value') return content.raw || (content.absence ? word('absence', content.absence) : '')
  if (field === 'absence') return absenceWord(content)
  return field === 'state' ? word('observationState', content.state) : content[field]
}

/** The state that most figures of the period have; 初步 where there is none yet. */
export function usualState(entered: readonly (ObservationState | null)[]): ObservationState {
  const counts = states.map((state) => ({ state, n: entered.filter((one) => one === state).length }))
  const [most] = counts.toSorted((a, b) => b.n - a.n)
  return most && most.n > 0 ? most.state : 'preliminary'
}

/** The choices of a field that has some, as words. */
export function choicesOf(field: FigureField): readonly string[] | null {
  if (field === 'absence') return [t('absence.figure'), ...absences.map((one) => word('absence', one))]
  return field === 'state' ? states.map((one) => word('observationState', one)) : null
}

/**
 * The row once a cell is written. A figure and the reason why there is none exclude each other, so that one takes the
 * other away; 未到期 written where the figure stands is such a reason. What cannot be understood is kept beside the reason.
 */
export function writeFigure(
  content: FigureContent,
  field: FigureField,
  text: string,
  unit: string | null,
): FigureContent {
  const { [field]: _, ...wrong } = content.wrong
  const now = { ...content, wrong }
  const bad = (problem: string) => ({ ...now, wrong: { ...wrong, [field]: { text, problem } } })
  if (field === 'state') {
    const state = states.find((one) => word('observationState', one) === text)
    return state ? { ...now, state } : bad(t('observations.wrong.state'))
  }
  const absence = absences.find((one) => word('absence', one) === text)
  if (field === 'absence') {
    if (text === '' || text === t('absence.figure')) return { ...now, absence: null }
    return absence ? withoutFigure(now, absence) : bad(t('observations.wrong.absence'))
  }
  if (field === 'value' && absence) return withoutFigure(now, absence)
  if (text.length > LONGEST[field]) return bad(t('observations.wrong.long', { n: LONGEST[field] }))
  if (field !== 'value') return { ...now, [field]: text }
  if (text === '') return { ...now, raw: '', absence: null }
  const read = readFigure(text, unit)
  return 'problem' in read ? bad(read.problem) : { ...now, raw: text, absence: null }
}

function withoutFigure(content: FigureContent, absence: Absence): FigureContent {
  const { value: _, ...wrong } = content.wrong
  return { ...content, raw: '', absence, wrong }
}

/** 有数, why not, or nothing where nothing is said yet. */
function absenceWord({ raw, absence }: FigureContent): string {
  if (absence) return word('absence', absence)
  return raw === '' ? '' : t('absence.figure')
}

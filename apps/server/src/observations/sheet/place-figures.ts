import { absenceNames, stateNames, type ValueState } from '@tongtu/indicator'
import { periodKind } from '@tongtu/kernel'
import type { PlanIndicator } from '@tongtu/plan'
import type { Session } from '../../identity/session.ts'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import type { FindRegion, NamedRegion } from '../../regions/regions-within.ts'
import type { ObservationCell } from '../schema.ts'
import type { ImportAnswers } from './import-answers.ts'
import { type ImportQuestion, passOver, type QuestionOption, Questions } from './import-question.ts'
import type { MatchedIndicator } from './match-indicators.ts'
import type { IncomingFigure } from './read-observation-sheet.ts'
import { similarNames } from './similar-names.ts'
import { convertWritten, matchUnit } from './written-unit.ts'

/** What is still told of a figure of the sheet once it is placed: a workbook of them is not kept twice. */
interface Placed {
  readonly at: string
  readonly name: string
  readonly raw: string
  readonly revision: number | null
}

/** A figure of the sheet with the cell it asks for; or why it asks for none; or it waits for an answer, or is passed over. */
export type PlacedFigure = Placed &
  (
    | { readonly cell: Omit<ObservationCell, 'revision'>; readonly convertedFrom: string | null }
    | { readonly problem: string }
    | { readonly left: 'waits' | 'passed' }
  )

/** What figures are placed by: whose they are, their state where none is said, and what they may be of. */
export interface PlacedBy {
  readonly place: Session['place']
  readonly state: ValueState
  readonly indicators: readonly PlanIndicator[]
  /** Definitions that rows follow, by the id of the row. */
  readonly definitionOf: (indicator: string) => string | null
  readonly match: (row: IncomingFigure) => MatchedIndicator
  readonly regionOf: FindRegion
  readonly regionsLike: (written: string) => readonly QuestionOption[]
  readonly answers: ImportAnswers
}

type Left = { readonly left: 'waits' | 'passed' } | { readonly problem: string }

/** Puts figures of a sheet in their place, and asks once for each name, place and unit that leaves it open. */
export function placeFigures(
  figures: readonly IncomingFigure[],
  by: PlacedBy,
): { readonly placed: readonly PlacedFigure[]; readonly questions: readonly ImportQuestion[] } {
  const questions = new Questions()
  const placed = figures.map((figure) => {
    const { indicator: name, raw, revision } = figure
    return { at: at(figure), name, raw, revision, ...placeFigure(figure, by, questions) }
  })
  return { placed, questions: questions.all }
}

function placeFigure(figure: IncomingFigure, by: PlacedBy, questions: Questions) {
  const indicator = indicatorOf(figure, by, questions)
  if (!('id' in indicator)) return indicator
  const region = regionOf(figure, by, questions)
  if (!('code' in region)) return region
  if (periodKind(figure.period) === null)
    return { problem: `期别“${figure.period}”不能识别，请写成 2023年、2023年三季度或2023年9月` }
  const absence = keyOfWords(absenceNames, figure.absence)
  if (absence === null) return { problem: `“${figure.absence}”不是没有数的原因，可填${words(absenceNames)}` }
  const ownState = keyOfWords(stateNames, figure.state)
  if (ownState === null) return { problem: `“${figure.state}”不是数据状态，可填${words(stateNames)}` }
  const raw = rawOf(figure, indicator, by, questions)
  if (!('raw' in raw)) return raw
  const cell = {
    indicator: indicator.id,
    region: region.code,
    period: figure.period,
    raw: raw.raw.slice(0, 60),
    ...(absence === undefined ? {} : { absence }),
    state: ownState ?? by.state,
    ...(figure.source === null ? {} : { source: figure.source.slice(0, 200) }),
    ...(figure.note === null ? {} : { note: figure.note.slice(0, 500) }),
  }
  return { cell, convertedFrom: raw.raw === figure.raw ? null : `${figure.raw}${figure.unit}` }
}

const at = ({ sheet, cell }: IncomingFigure) => `${sheet} ${cell}`
const leftBy = (answer: string | undefined): Left => ({ left: answer === '' ? 'passed' : 'waits' })

function indicatorOf(figure: IncomingFigure, { match, indicators, answers }: PlacedBy, questions: Questions) {
  const matched = match(figure)
  const { indicator: written, id } = figure
  if (!('problem' in matched) || id !== '') return pick(matched, indicators)
  const answer = answers.names[written]
  const like = similarNames(written, indicators)
  if (like.length === 0 && answer === undefined) return { problem: matched.problem }
  questions.note('names', written, at(figure), answer, () => ({
    message: matched.problem,
    options: [...like.map(({ id, name, unit }) => ({ value: id, label: named(name, unit), because: null })), passOver],
  }))
  return answer ? pick({ id: answer }, indicators) : leftBy(answer)
}

const named = (name: string, unit: string | null) => (unit === null ? name : `${name}（${unit}）`)

function pick(matched: MatchedIndicator, indicators: readonly PlanIndicator[]): PlanIndicator | Left {
  if ('problem' in matched) return { problem: matched.problem }
  const found = indicators.find(({ id }) => id === matched.id)
  return found ?? { problem: `本方案没有编号为${matched.id}的指标，请重新选择` }
}

function regionOf(figure: IncomingFigure, by: PlacedBy, questions: Questions): NamedRegion | Left {
  const { region: written, period } = figure
  const found = by.regionOf(written, period)
  if (found !== null) return found
  const answer = by.answers.regions[written]
  const like = by.regionsLike(written)
  const problem = `“${written}”不在${by.place.name}范围内，这一行没有读入；请核对地区名称或代码`
  if (like.length === 0 && answer === undefined) return { problem }
  questions.note('regions', written, at(figure), answer, () => ({
    message: `${by.place.name}现在没有“${written}”这个地区`,
    options: [...like, passOver],
  }))
  if (!answer) return leftBy(answer)
  return by.regionOf(answer, period) ?? { problem }
}

/** The figure as it is to be stored: converted where the sheet has another unit and somebody said so. */
function rawOf(
  figure: IncomingFigure,
  { id, name, unit: registered }: PlanIndicator,
  { answers, definitionOf }: PlacedBy,
  questions: Questions,
): { readonly raw: string } | Left {
  const { raw, unit } = figure
  const per = shippedCatalogue().find(definitionOf(id) ?? '')?.per ?? null
  const match = matchUnit(unit, registered, per)
  const converted = match.is === 'same' ? null : convertWritten(raw, unit, registered)
  // A figure that brings its own unit is read by that.
  if (match.is === 'same' || (converted === null && !/^[\d.,\s+-]+$/.test(raw.normalize('NFKC')))) return { raw }
  const key = `${id} ${unit}`
  const answer = answers.units[key]
  questions.note('units', key, at(figure), answer, () => ({
    message: `“${name}”表中单位“${unit}”，登记单位“${registered}”，${match.is === 'scaled' ? match.words : '不能换算'}`,
    options: [
      ...(match.is === 'scaled' ? [{ value: 'convert', label: `按${unit}换算`, because: null }] : []),
      { value: 'keep', label: `保留${registered}`, because: null },
      passOver,
    ],
  }))
  if (answer === 'keep') return { raw }
  return answer === 'convert' && converted !== null ? { raw: converted } : leftBy(answer)
}

/** The key whose word stands there; undefined where nothing does, null where it is no known word. */
function keyOfWords<Key extends string>(known: Readonly<Record<Key, string>>, written: string): Key | undefined | null {
  if (written === '') return undefined
  const found = (Object.entries(known) as [Key, string][]).find(([, word]) => word === written)
  return found?.[0] ?? null
}

const words = (known: Readonly<Record<string, string>>) => Object.values(known).join('、')

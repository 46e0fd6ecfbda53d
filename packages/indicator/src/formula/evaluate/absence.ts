import { periodName } from '@tongtu/kernel'
import { absenceNames } from '../../reading/reading.ts'
import type { FormulaNode, NameNode } from '../node.ts'
import { printFormula } from '../print-formula.ts'
import type { Derivation } from './derivation.ts'
import type { At, FormulaHost, HostReading } from './formula-host.ts'
import type { AbsenceReason, AbsentValue, FormulaValue } from './value.ts'

/** 2024年云和县“常住人口” */
export const where = (node: FormulaNode, { place, period }: At, host: FormulaHost): string =>
  `${periodName(period)}${host.placeName(place)}“${called(node, host)}”`

/** How a formula is called within a sentence: an indicator by its name in the catalogue. */
export const called = (node: FormulaNode, { facts }: Pick<FormulaHost, 'facts'>): string =>
  node.kind === 'name' ? (facts(node.name)?.title ?? node.name) : printFormula(node)

/** No value, for one reason at the place and period in question. */
export const absentAt = (
  code: AbsenceReason['code'],
  at: At,
  words: string,
  name: string | null = null,
): AbsentValue => ({ kind: 'absent', reasons: [{ code, place: at.place, period: at.period, name, words }] })

/** No value because the books hold none: 2024年云和县“常住人口”应报未报. */
export function noReading(
  node: NameNode,
  at: At,
  reading: Exclude<HostReading, { kind: 'value' }>,
  host: FormulaHost,
): AbsentValue {
  const words = reading.because ?? `${where(node, at, host)}${absenceNames[reading.kind]}`
  return {
    kind: 'absent',
    reasons: [
      { code: 'no_reading', place: at.place, period: at.period, name: node.name, words, absence: reading.kind },
    ],
  }
}

/** Every reason of what has no value among some, each once; null where all have one. */
export function absenceOf(derivations: readonly Derivation[]): AbsentValue | null {
  const reasons = derivations.flatMap(({ value }) => (value.kind === 'absent' ? value.reasons : []))
  if (reasons.length === 0) return null
  return { kind: 'absent', reasons: [...new Map(reasons.map((reason) => [reason.words, reason])).values()] }
}

/** Whether something has no value only because it does not exist there: then it is not expected either. */
export const isNotApplicable = (value: FormulaValue): boolean => lacksOnly(value, ['not_applicable'])

/** The same, or because its day has not come. */
export const isNotExpected = (value: FormulaValue): boolean => lacksOnly(value, ['not_applicable', 'not_due'])

const lacksOnly = (value: FormulaValue, absences: readonly AbsenceReason['absence'][]): boolean =>
  value.kind === 'absent' && value.reasons.every(({ absence }) => absence !== undefined && absences.includes(absence))

import type { Span } from '@tongtu/kernel'
import type { Diagnostic, DraftMeasure, UnitMention } from '@tongtu/plan'

/** A row of a table that says more of a measure of the text. */
interface Repeated {
  readonly row: Span
  readonly measure: Span
}

export interface MergedMeasures {
  readonly measures: readonly DraftMeasure[]
  readonly repeated: readonly Repeated[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * An annexed table of tasks often repeats measures of the text. A row and a measure of one and the same title, each
 * the only one of that title, are one measure: it stands where the text has it, takes from the row the units and the
 * deadline that the text leaves out, is of the kind that is the more particular of the two, and holds the targets of
 * both. Everything else is kept as it is.
 */
export const mergeRepeated = (
  measures: readonly DraftMeasure[],
  rows: readonly DraftMeasure[],
  planDue: string | null,
): MergedMeasures => {
  if (rows.length === 0) return { measures, repeated: [], diagnostics: [] }
  const rowsByTitle = Map.groupBy(rows, titleKey)
  const measuresByTitle = Map.groupBy(measures, titleKey)
  const merged = new Map<DraftMeasure, Repeated>()
  const diagnostics: Diagnostic[] = []
  const kept = measures.map((measure) => {
    const key = titleKey(measure)
    const [row, ...more] = rowsByTitle.get(key) ?? []
    if (key === '' || row === undefined || more.length > 0 || measuresByTitle.get(key)!.length > 1) return measure
    merged.set(row, { row: row.span, measure: measure.span })
    diagnostics.push(tellMerged(measure, row))
    return merge(measure, row, planDue)
  })
  const others = rows.filter((row) => !merged.has(row))
  return { measures: [...kept, ...others], repeated: [...merged.values()], diagnostics }
}

const titleKey = ({ title }: DraftMeasure): string => (title ?? '').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')

const merge = (measure: DraftMeasure, row: DraftMeasure, planDue: string | null): DraftMeasure => {
  const units = namesUnits(measure) ? measure : row
  const isDueDated = measure.targets.some(({ dueFrom }) => dueFrom === 'text')
  const isDueTold = measure.ongoing || (measure.due !== null && (measure.due !== planDue || isDueDated))
  const told = new Set(measure.targets.map(({ quote }) => quote))
  return {
    ...measure,
    leadUnits: units.leadUnits,
    supportingUnits: units.supportingUnits,
    leadExplicit: units.leadExplicit,
    unitsOpen: units.unitsOpen,
    kind: row.kind === null || (row.kind === 'key_work' && measure.kind !== null) ? measure.kind : row.kind,
    due: isDueTold || (row.due === null && !row.ongoing) ? measure.due : row.due,
    ongoing: isDueTold ? measure.ongoing : row.ongoing,
    targets: [...measure.targets, ...row.targets.filter(({ quote }) => !told.has(quote))],
  }
}

const namesUnits = ({ leadUnits, supportingUnits }: DraftMeasure): boolean =>
  leadUnits.length + supportingUnits.length > 0

const names = (units: readonly UnitMention[]): string => units.map(({ name }) => name).join('、')

const tellMerged = (measure: DraftMeasure, row: DraftMeasure): Diagnostic => {
  const [inText, inTable] = [names(measure.leadUnits), names(row.leadUnits)]
  const differ = inText !== '' && inTable !== '' && inText !== inTable
  return {
    code: 'TT-P-110',
    severity: differ ? 'warning' : 'hint',
    message: differ
      ? `“${measure.title}”在正文和表中的牵头单位不同：正文为${inText}，表中为${inTable}，已合为一项，单位按正文`
      : `“${measure.title}”在正文和表中各有一处，已合为一项，正文没有写的单位和时限取自表中`,
    span: row.span,
    related: [{ span: measure.span, message: '正文中的这一项' }],
    suggestion: differ ? '请核对以哪一处为准' : '若是两项不同的任务，请在核对时拆开',
  }
}

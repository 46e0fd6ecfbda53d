import { countUntil } from '@tongtu/kernel'
import { type DraftMeasure, type Goal, type PlanDraft, type Section, spellingKey, type UnitMention } from '@tongtu/plan'
import type { CleanDocument } from '../normalise/clean-document.ts'
import { type CleanText, toSource } from '../normalise/clean-text.ts'
import { withoutAnnounced } from '../recognise/announced/without-announced.ts'
import { linkMeasures } from '../recognise/links/link-measures.ts'
import { readPlanKind } from '../recognise/metadata/read-plan-kind.ts'
import type { Findings, RecognisedItem } from '../recognise/recognise.ts'
import { placeTarget } from '../recognise/targets/place-target.ts'
import type { FoundUnit } from '../recognise/units/unit-clause.ts'
import type { Outline, OutlineSection } from '../segment/outline.ts'
import { asPrinted } from './as-printed.ts'
import { categorySections } from './category-sections.ts'
import { goalTitle } from './goal-title.ts'
import { mergeRepeated } from './merge-repeated.ts'

/** Fifth stage: numbers everything and turns clean ranges into source spans; every quote is cut from the source itself. */
export const assemble = (
  { source, clean, diagnostics }: CleanDocument,
  outline: Outline,
  findings: Findings,
): PlanDraft => {
  const { metadata } = findings
  const { period } = metadata
  const printed = (words: string) => asPrinted(words, source.text, clean, { from: 0, to: clean.text.length })
  const headings = outline.sections.map((section, i) => toSection(source.text, clean, section, i))
  const { tableMeasures, tableCategories } = findings
  const above = tableMeasures.map((measure) => sectionAt(headings, measure))
  const { sections, of } = categorySections(headings, above, tableCategories)
  const {
    measures: merged,
    repeated,
    diagnostics: told,
  } = mergeRepeated(
    findings.measures.map((measure) => toMeasure(source.text, clean, measure)),
    tableMeasures.map((measure, row) => ({ ...measure, section: of[row]! })),
    period?.to ?? null,
  )
  const measures = inOrder(merged)
  return {
    schema: 'tongtu.plan-draft/1',
    source: {
      file: source.file,
      format: source.format,
      sha256: source.sha256,
      chars: source.text.length,
      text: source.text,
      anchors: source.anchors,
    },
    title: printed(metadata.title),
    kind: readPlanKind(metadata.title),
    jurisdiction: metadata.jurisdiction,
    period: period === null ? null : { from: period.from, to: period.to },
    horizons: metadata.horizons,
    documentNo: metadata.documentNo,
    indexNo: metadata.indexNo,
    issuer: metadata.issuer,
    issuedOn: metadata.issuedOn,
    implements: metadata.implements.map(({ name, span }) => ({ name: printed(name), span })),
    sections,
    goals: findings.goals.map((goal, i) => {
      const { targets, ...rest } = toGoal(source.text, clean, goal, i)
      return { ...rest, targets: withoutAnnounced(targets, findings.announced) }
    }),
    measures,
    links: linkMeasures(source.text, measures, findings.tableLinks, repeated),
    indicators: findings.indicators,
    mechanisms: findings.mechanisms,
    announced: findings.announced,
    diagnostics: [...source.diagnostics, ...diagnostics, ...findings.diagnostics, ...told],
  }
}

const toSection = (text: string, clean: CleanText, section: OutlineSection, index: number): Section => ({
  id: `s${index + 1}`,
  level: section.level,
  no: section.no,
  noRaw: section.noRaw && asPrinted(section.noRaw, text, clean, section),
  title: asPrinted(section.title, text, clean, section),
  span: toSource(clean, section),
  parent: sectionId(section.parent),
})

/** Rows of tables and items of the text in the order in which they stand, numbered through. */
const inOrder = (measures: readonly DraftMeasure[]): DraftMeasure[] =>
  measures.toSorted((a, b) => a.span[0] - b.span[0]).map((measure, i) => ({ ...measure, id: `m${i + 1}` }))

/** The last heading before a row of a table; sections are in order, so halving finds it. */
const sectionAt = (sections: readonly Section[], { span }: DraftMeasure): string | null =>
  sections[countUntil(sections.length, (index) => sections[index]!.span[0] > span[0]) - 1]?.id ?? null

const sectionId = (index: number | null): string | null => (index === null ? null : `s${index + 1}`)

const toGoal = (text: string, clean: CleanText, { item, targets }: RecognisedItem, index: number): Goal => ({
  id: `g${index + 1}`,
  title: asPrinted(item.title ?? goalTitle(clean.text.slice(item.bodyFrom, item.to)), text, clean, item),
  span: toSource(clean, item),
  section: sectionId(item.section),
  targets: targets.map((target) => placeTarget(text, clean, target)),
})

const toMeasure = (text: string, clean: CleanText, { item, units, due, targets }: RecognisedItem): DraftMeasure => ({
  id: '',
  no: item.no,
  noRaw: item.noRaw && asPrinted(item.noRaw, text, clean, item),
  title: item.title && asPrinted(item.title, text, clean, item),
  section: sectionId(item.section),
  span: toSource(clean, item),
  kind: item.kind,
  leadUnits: (units?.lead ?? []).map((unit) => toMention(text, clean, unit)),
  supportingUnits: (units?.supporting ?? []).map((unit) => toMention(text, clean, unit)),
  leadExplicit: units?.leadExplicit ?? false,
  unitsOpen: units?.open ?? false,
  due: due.due,
  ongoing: due.ongoing,
  targets: targets.map((target) => placeTarget(text, clean, target)),
})

/** The name as it is printed, brackets in their width, without the ends of lines inside it. */
const toMention = (text: string, clean: CleanText, unit: FoundUnit): UnitMention => {
  const span = toSource(clean, unit)
  const [printed, name] = [text.slice(...span), unit.name].map((words) => words.replace(/\s/gu, '')) as [string, string]
  return { name: spellingKey(printed) === name ? printed : name, span }
}

import type { DraftMeasure, Goal, PlanDraft, Target, UnitMention } from '@tongtu/plan'
import type { CleanDocument } from '../normalise/clean-document.ts'
import { type CleanText, toSource } from '../normalise/clean-text.ts'
import { readPlanKind } from '../recognise/metadata/read-plan-kind.ts'
import type { Findings, RecognisedItem } from '../recognise/recognise.ts'
import type { FoundTarget } from '../recognise/targets/found-target.ts'
import type { FoundUnit } from '../recognise/units/unit-clause.ts'
import type { Outline } from '../segment/outline.ts'

/** Fifth stage: numbers everything and turns clean ranges into source spans; every quote is cut from the source itself. */
export const assemble = (
  { source, clean, diagnostics }: CleanDocument,
  outline: Outline,
  findings: Findings,
): PlanDraft => {
  const { metadata } = findings
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
    title: metadata.title,
    kind: readPlanKind(metadata.title),
    jurisdiction: metadata.jurisdiction,
    period: metadata.period,
    horizons: metadata.horizons,
    documentNo: metadata.documentNo,
    indexNo: metadata.indexNo,
    issuer: metadata.issuer,
    issuedOn: metadata.issuedOn,
    implements: metadata.implements,
    sections: outline.sections.map((section, i) => ({
      id: `s${i + 1}`,
      level: section.level,
      no: section.no,
      noRaw: section.noRaw,
      title: section.title,
      span: toSource(clean, section),
      parent: sectionId(section.parent),
    })),
    goals: findings.goals.map((goal, i) => toGoal(source.text, clean, goal, i)),
    measures: findings.measures.map((measure, i) => toMeasure(source.text, clean, measure, i)),
    links: [],
    indicators: findings.indicators,
    mechanisms: findings.mechanisms,
    announced: findings.announced,
    diagnostics: [...source.diagnostics, ...diagnostics, ...findings.diagnostics],
  }
}

const sectionId = (index: number | null): string | null => (index === null ? null : `s${index + 1}`)

const toGoal = (text: string, clean: CleanText, { item, targets }: RecognisedItem, index: number): Goal => ({
  id: `g${index + 1}`,
  title: item.title ?? firstClause(clean.text.slice(item.bodyFrom, item.to)),
  span: toSource(clean, item),
  section: sectionId(item.section),
  targets: targets.map((target) => toTarget(text, clean, target)),
})

const toMeasure = (
  text: string,
  clean: CleanText,
  { item, units, due, targets }: RecognisedItem,
  index: number,
): DraftMeasure => ({
  id: `m${index + 1}`,
  no: item.no,
  noRaw: item.noRaw,
  title: item.title,
  section: sectionId(item.section),
  span: toSource(clean, item),
  kind: item.kind,
  leadUnits: (units?.lead ?? []).map((unit) => toMention(clean, unit)),
  supportingUnits: (units?.supporting ?? []).map((unit) => toMention(clean, unit)),
  leadExplicit: units?.leadExplicit ?? false,
  unitsOpen: units?.open ?? false,
  due: due.due,
  ongoing: due.ongoing,
  targets: targets.map((target) => toTarget(text, clean, target)),
})

const toMention = (clean: CleanText, unit: FoundUnit): UnitMention => ({ name: unit.name, span: toSource(clean, unit) })

const toTarget = (text: string, clean: CleanText, { from, to, ...target }: FoundTarget): Target => {
  const span = toSource(clean, { from, to })
  return { ...target, quote: text.slice(...span), span }
}

const LONGEST_TITLE = 40
const firstClause = (words: string): string => /^[^。;,\n]*/u.exec(words)![0].slice(0, LONGEST_TITLE)

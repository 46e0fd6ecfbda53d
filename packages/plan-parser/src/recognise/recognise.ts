import type { Diagnostic } from '@tongtu/kernel'
import type { Announced, DraftIndicator, DraftMeasure, Mechanism, PlanDraft } from '@tongtu/plan'
import type { CleanDocument } from '../normalise/clean-document.ts'
import type { Range } from '../normalise/clean-text.ts'
import { insideOneOf } from '../normalise/inside-one-of.ts'
import type { Outline, OutlineItem } from '../segment/outline.ts'
import { recogniseAnnounced } from './announced/recognise-announced.ts'
import type { Due } from './due/due.ts'
import { readDue, readLabelledDue, readLastDeadline } from './due/read-due.ts'
import { readHeadingDue } from './due/read-heading-due.ts'
import { readIntroducedDue } from './due/read-introduced-due.ts'
import type { LinkStatement } from './links/link-statement.ts'
import { recogniseMechanisms } from './mechanisms/recognise-mechanisms.ts'
import { readTitle } from './metadata/read-heading.ts'
import { type Issue, readIssue } from './metadata/read-issue.ts'
import { readJurisdiction } from './metadata/read-jurisdiction.ts'
import { type Period, readHorizons, readPeriod } from './metadata/read-period.ts'
import { readSuperiorPlans } from './metadata/read-superior-plans.ts'
import type { Category } from './tables/category.ts'
import { recogniseIndicators } from './tables/recognise-indicators.ts'
import { recogniseTaskTables } from './tables/recognise-task-tables.ts'
import type { FoundTarget, TargetContext } from './targets/found-target.ts'
import { recogniseTargets } from './targets/recognise-targets.ts'
import { readConvention } from './units/read-convention.ts'
import { readHeadingLead, withHeadingLead } from './units/read-heading-lead.ts'
import { recogniseUnits } from './units/recognise-units.ts'
import type { UnitClause } from './units/unit-clause.ts'

/** What the document says about itself. */
export interface Metadata extends Issue {
  readonly title: string
  readonly period: Period | null
  readonly horizons: readonly string[]
  readonly jurisdiction: PlanDraft['jurisdiction']
  readonly implements: PlanDraft['implements']
}

export interface RecognisedItem {
  readonly item: OutlineItem
  readonly units: UnitClause | null
  readonly due: Due
  readonly targets: readonly FoundTarget[]
}

/** Everything found inside the ranges of the outline. */
export interface Findings {
  readonly metadata: Metadata
  readonly measures: readonly RecognisedItem[]
  readonly goals: readonly RecognisedItem[]
  /** Measures that are rows of tables, already placed in the source. */
  readonly tableMeasures: readonly DraftMeasure[]
  /** What their tables put each of them under. */
  readonly tableCategories: readonly (Category | null)[]
  /** What columns of tables say about support. */
  readonly tableLinks: readonly LinkStatement[]
  readonly indicators: readonly DraftIndicator[]
  readonly mechanisms: readonly Mechanism[]
  readonly announced: readonly Announced[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Fourth stage: reads the content of every range that `segment` laid out. Order and ranges stay as they are. */
export const recognise = (document: CleanDocument, outline: Outline): Findings => {
  const { source, clean, tables } = document
  const metadata = readMetadata(document, outline)
  const convention = readConvention(clean, tables)
  const { period } = metadata
  const stated = period?.stated ? period : null
  const time: TargetContext = {
    planDue: period?.to ?? null,
    planFrom: stated?.from ?? null,
    issuedIn: yearOf(metadata),
  }
  const diagnostics: Diagnostic[] = []
  const collect = <T extends { readonly diagnostics: readonly Diagnostic[] }>(found: T): T => {
    diagnostics.push(...found.diagnostics)
    return found
  }
  const targetsIn = ({ from, to }: Range, item: OutlineItem, inGoals = false) => {
    if (from >= to) return []
    const headingDue = readHeadingDue(outline, item) ?? readIntroducedDue(clean, item.introduction, time)
    const context = { ...time, inGoals, headingDue, title: item.title }
    return within({ from, to }, collect(recogniseTargets(clean, { from, to }, context)).targets)
  }
  const measures = outline.items.map((item) => {
    const own = recogniseUnits(clean, item, convention)
    const to = own !== null && own.range.to >= item.to - 2 ? own.range.from : item.to
    const targets = targetsIn({ from: item.bodyFrom, to }, item)
    // a deadline beside the units (县教育局牵头,9月底前完成) is that of the whole item, as one under a label is
    const beside = own === null ? null : readLastDeadline(clean, own.range, period)
    const stated = readLabelledDue(clean, item, period)?.due ?? beside
    const dated = stated ? dueWith(targets, stated) : targets
    const units = withHeadingLead(own, readHeadingLead(clean, outline, item, convention))
    return { item, units, due: readDue(clean, item, period, dated), targets: dated }
  })
  const isAmongMachinery = insideOneOf(outline.machinery)
  const goals = outline.goals
    .map((item) => ({
      item,
      units: null,
      due: { due: null, ongoing: false },
      targets: targetsIn({ from: item.bodyFrom, to: item.to }, item, true),
    }))
    // what secures the work is a goal only by what it promises
    .filter(({ item, targets }) => targets.length > 0 || !isAmongMachinery(item))
  const inTables = { text: source.text, period, leadSign: convention.leadSign }
  const { indicators } = collect(recogniseIndicators(tables, inTables))
  const inTaskTables = collect(recogniseTaskTables(tables, inTables))
  const { measures: tableMeasures, categories: tableCategories, links: tableLinks } = inTaskTables
  const mechanisms = recogniseMechanisms(document, outline.machinery, outline.items)
  const announced = recogniseAnnounced(document, outline, {
    indicators: indicators.filter(({ parent }) => parent === null).length,
    tableMeasures: tableMeasures.map(({ kind }) => kind),
  })
  return {
    metadata,
    measures,
    goals,
    tableMeasures,
    tableCategories,
    tableLinks,
    indicators,
    mechanisms,
    announced,
    diagnostics,
  }
}

/** A deadline stated for the whole item holds for every target whose sentence names none. */
const dueWith = (targets: readonly FoundTarget[], due: string): FoundTarget[] =>
  targets.map((target) => (target.dueFrom === 'plan' ? { ...target, due, dueFrom: 'text' } : target))

/** A target never reaches beyond the text it was read from, whatever nonsense that text is. */
const within = ({ from, to }: Range, targets: readonly FoundTarget[]): FoundTarget[] =>
  targets
    .map((target) => ({ ...target, from: Math.max(from, target.from), to: Math.min(to, target.to) }))
    .filter((target) => target.from < target.to)

const readMetadata = ({ source, clean, paragraphs }: CleanDocument, outline: Outline): Metadata => {
  const { head } = outline
  const tail: Range = {
    from: Math.max(outline.items.at(-1)?.to ?? 0, outline.sections.at(-1)?.from ?? 0, head.to),
    to: clean.text.length,
  }
  const issue = readIssue(source, clean, head, tail)
  const title = readTitle(clean, paragraphs, head) ?? source.file.replace(/\.[^.]+$/u, '')
  const opening: Range = { from: head.from, to: Math.max(head.to, outline.items[0]?.from ?? head.to) }
  const goals = outline.items.length > 0 ? opening : { ...opening, to: outline.goals.at(-1)?.to ?? opening.to }
  const period = readPeriod(title, clean, { head, goals, measures: outline.items }, yearOf(issue))
  return {
    ...issue,
    title,
    period,
    horizons: readHorizons(clean, goals, period),
    jurisdiction: readJurisdiction(title.replace(/^《/u, ''), issue.issuer, clean.text),
    implements: readSuperiorPlans(clean, opening, title),
  }
}

const yearOf = ({ issuedOn, documentNo }: Issue): string | null =>
  issuedOn?.slice(0, 4) ?? /20\d\d/.exec(documentNo ?? '')?.[0] ?? null

import type { Span } from '@tongtu/kernel'
import { groupBy } from '@tongtu/kernel'
import type { PlanDraft } from '../../plan-draft.ts'
import { bigramsOf, similarity } from '../../text-similarity.ts'
import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { homeOfGoal } from '../facts/home-of.ts'
import { quoted } from '../facts/name-in-home.ts'
import type { SuperiorPair } from '../facts/pair-with-superior.ts'
import { placesInParent } from '../facts/place-in-parent.ts'

const MOST_LISTED = 8

interface ParentSection {
  readonly label: string
  readonly facts: readonly Fact[]
  readonly missing: readonly Fact[]
}

/** What the measures of the superior plan promise beside its headlines makes one part. */
const MEASURES = '各项举措'

/**
 * A goal each, a part of the indicator table each, and what only measures name; a metric counts once, in its goal where
 * it has one.
 */
const sectionsOf = (parent: PlanDraft, pairs: readonly SuperiorPair[]): readonly ParentSection[] => {
  const categories = new Map(parent.indicators.map(({ id, category }) => [id, category]))
  const labelOf = ({ wanted: { home }, headline }: SuperiorPair): string => {
    if (!headline) return MEASURES
    if (home.kind === 'goal') return home.label
    const category = categories.get(home.id)
    return category ? `指标表${quoted(category)}部分` : '指标表'
  }
  return [...groupBy(pairs, labelOf)].map(([label, own]) => ({
    label,
    facts: own.map(({ wanted }) => wanted),
    missing: own.filter(({ standing }) => standing === 'unserved').map(({ wanted }) => wanted),
  }))
}

interface Place {
  readonly name: string
  readonly span: Span
  readonly bigrams: ReadonlyMap<string, number>
}

/** A plan with more goals and headings than this is compared by the first of them. */
const MOST_PLACES = 300

const placesOf = (draft: PlanDraft): readonly Place[] =>
  [
    ...draft.goals.map((goal) => ({ name: homeOfGoal(goal).label, span: goal.span, title: goal.title })),
    ...draft.sections.map(({ title, span }) => ({ name: quoted(title), span, title })),
  ]
    .slice(0, MOST_PLACES)
    .map(({ name, span, title }) => ({ name, span, bigrams: bigramsOf(title) }))

/** Where the plan itself would say it: the goal or heading that speaks most of the same things, else the first. */
const nearestPlace = (places: readonly Place[], { label, facts }: ParentSection): Place | undefined => {
  const wanted = bigramsOf(`${label}${facts.map(({ metric }) => metric).join('')}`)
  const scores = places.map(({ bigrams }) => similarity(wanted, bigrams))
  return places[scores.indexOf(Math.max(...scores))]
}

const listOf = (missing: readonly Fact[]): string => {
  const listed = missing.slice(0, MOST_LISTED).map(({ metric, printed }) => `${quoted(metric)}${printed}`)
  return `${listed.join('、')}${missing.length > MOST_LISTED ? `等${missing.length}个` : ''}`
}

const findingOf = (section: ParentSection, place: Place | undefined, above: string): Finding => {
  const { missing } = section
  const of = `上级方案${section.label}（${above}）的${section.facts.length}个目标`
  const count = missing.length === section.facts.length ? '本方案都没有承接' : `有${missing.length}个本方案没有承接`
  return {
    span: place?.span ?? [0, 0],
    message: `${of}，${count}：${listOf(missing)}`,
    suggestion: `请${place === undefined ? '' : `在本方案${place.name}`}补上本级目标，或说明由谁承接、为何不适用`,
  }
}

interface Taken {
  readonly wanted: Fact
  readonly own: Fact
}

const passingOf = ({ wanted, own }: Taken, above: string): Passing => ({
  message: `上级方案（${above}）的${quoted(wanted.metric)}，按名称中相同的词，取本方案${quoted(own.metric)}为承接`,
  formula: `上级方案${wanted.printed}，本方案${own.printed}`,
  spans: [own.span],
})

/** A plan that takes over next to nothing has its targets elsewhere, or another subject: said once. */
const FEW = 0.2
const MANY = 10
const MOST_SECTIONS = 20

const summaryOf = (gaps: readonly ParentSection[], all: number, place: Place | undefined, above: string): Finding => {
  const served = gaps.reduce((left, { missing }) => left - missing.length, all)
  const counts = gaps.map(({ label, missing }) => `${label}${missing.length}个`).slice(0, MOST_SECTIONS)
  return {
    span: place?.span ?? [0, 0],
    message: `上级方案（${above}起）的${all}个主要目标，本方案${served === 0 ? '一个也没有承接' : `只承接了${served}个`}；没有承接的有${counts.join('、')}${gaps.length > MOST_SECTIONS ? '等' : ''}`,
    suggestion: '若本方案的指标另附，请先补充导入附表再检查；否则请逐节补上，或说明由哪个方案承接',
  }
}

export const parentTargetUnserved: CheckRule = {
  code: 'TT-C-041',
  severity: 'warning',
  title: '上级目标没有承接',
  passedTitle: '上级目标的承接',
  explanation:
    '上级方案的主要目标、指标表和各项举措的目标，本方案里找不到同名或近名的。按上级方案的章节合并，一节报一条，各项举措合报一条。',
  ofSuperior: true,
  good: {
    parent: '一、主要目标\n——到2025年，森林覆盖率达到62%。',
    text: '一、主要目标\n——到2025年，全县森林覆盖率达到70%。\n二、重点任务\n1.建成绿道9公里。（牵头单位：县住建局）',
  },
  bad: {
    parent: '一、主要目标\n——到2025年，森林覆盖率达到62%。',
    text: '一、主要目标\n——到2025年，居民综合阅读率达到92%。\n二、重点任务\n1.建成绿道9公里。（牵头单位：县住建局）',
  },
  check: ({ draft, parent }) => {
    if (parent === null) return { findings: [], notApplicable: '没有给出上级方案' }
    const taken = parent.pairs.flatMap(({ wanted, taken }): Taken[] =>
      taken?.by === 'words' && taken.fact !== null ? [{ wanted, own: taken.fact }] : [],
    )
    const sections = sectionsOf(parent.draft, parent.pairs)
    const gaps = sections.filter(({ missing }) => missing.length > 0)
    const headlines = parent.pairs.filter(({ headline }) => headline)
    const missing = headlines.filter(({ standing }) => standing === 'unserved').length
    const places = placesOf(draft)
    const placeAbove = placesInParent(parent.draft)
    const above = ({ missing: [first] }: ParentSection): string => placeAbove(first!.span[0])
    const passed = taken.map((one) => passingOf(one, placeAbove(one.wanted.span[0])))
    if (headlines.length >= MANY && missing > headlines.length * (1 - FEW)) {
      const missed = gaps.filter(({ label }) => label !== MEASURES)
      return { findings: [summaryOf(missed, headlines.length, places[0], above(missed[0]!))], passed }
    }
    return { passed, findings: gaps.map((gap) => findingOf(gap, nearestPlace(places, gap), above(gap))) }
  },
}

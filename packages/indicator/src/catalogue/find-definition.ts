import { parseUnit, sameQuantity } from '@tongtu/kernel'
import { bareText, bigramsOf, metricKey, similarity } from '@tongtu/plan'
import type { Catalogue } from './catalogue.ts'
import { type IndicatorDefinition, wholeUnit } from './definition.ts'

/** A definition that a printed name may mean, and why. */
export interface Candidate {
  readonly definition: IndicatorDefinition
  /** 1 the same name, 0 nothing in common. */
  readonly score: number
  readonly reason: string
}

/** What a row of a plan is about. Likeness alone never decides: then there are candidates, and somebody chooses. */
export type DefinitionMatch =
  | (Candidate & {
      /** The row promises the growth of the indicator and not its level. */
      readonly growth: boolean
    })
  | { readonly definition: null; readonly candidates: readonly Candidate[]; readonly reason: string }

const PART = /^\s*其中\s*[:：]?/u
const GROWTH = /(?:年均)?(?:增长率|增长|增速|增幅)$/u
const LIKE = 0.4
const MOST = 3

/**
 * The definition that the printed name of a row and its unit mean: the same name or alias, or the same but for spelling
 * (brackets, 占比 and 比重, 全市 before it); and the unit must measure the same thing.
 * @param unit as printed; null where the row prints none
 */
export function findDefinition(catalogue: Catalogue, name: string, unit: string | null): DefinitionMatch {
  const bare = name.replace(PART, '').trim()
  const found = catalogue.spelt(bare)
  if (found) return withUnit({ definition: found, ...sameName(found, bare), growth: false }, unit)
  const level = GROWTH.test(bare) && isPercentage(unit) ? catalogue.spelt(bare.replace(GROWTH, '')) : null
  if (level) return { definition: level, score: 0.9, reason: `要求的是“${level.name}”的增速`, growth: true }
  const candidates = alike(catalogue, bare)
  const reason =
    candidates.length > 0 ? '目录中没有这一名称，只有相近的；请人工选定或新增指标' : '目录中没有这一名称；请新增指标'
  return { definition: null, candidates, reason }
}

function sameName(definition: IndicatorDefinition, name: string): Pick<Candidate, 'score' | 'reason'> {
  if (name === definition.name) return { score: 1, reason: '名称相同' }
  if (definition.aliases.includes(name)) return { score: 1, reason: `是“${definition.name}”的别名` }
  return { score: 0.95, reason: `与“${definition.name}”只有写法不同` }
}

function withUnit(match: Candidate & { growth: boolean }, unit: string | null): DefinitionMatch {
  const { definition } = match
  if (unit === null || fitsUnit(definition, unit)) return match
  const reason = `名称相符，但单位“${unit}”与“${unitOf(definition)}”不是同一种量；请核对单位或人工选定`
  return { definition: null, candidates: [{ definition, score: LIKE, reason }], reason }
}

/**
 * Whether a row in the printed unit can speak of what a definition measures. It may print what the name says again
 * (人/万人), leave it out (元 for 元 a head), and count in another scale.
 */
export function fitsUnit(definition: IndicatorDefinition, printed: string): boolean {
  const asked = parseUnit(printed)
  return [definition.unit, wholeUnit(definition)].some((unit) => sameQuantity(parseUnit(unit), asked))
}

const unitOf = (definition: IndicatorDefinition) => wholeUnit(definition) ?? '无单位'

const isPercentage = (unit: string | null) => unit === null || /^[%％]$/u.test(unit)

function alike(catalogue: Catalogue, name: string): Candidate[] {
  const own = spellings(name)
  return catalogue.definitions
    .map((definition) => {
      const likeness = [definition.name, ...definition.aliases].flatMap((other) =>
        spellings(other).map((spelling, at) => similarity(own[at]!, spelling)),
      )
      // Only the same name is worth 1; what is merely like it stays below what differs in spelling.
      const score = Math.round(Math.max(...likeness) * 80) / 100
      return { definition, score, reason: `与“${definition.name}”字面相近` }
    })
    .filter(({ score }) => score >= LIKE)
    .sort((a, b) => b.score - a.score || (a.definition.id < b.definition.id ? -1 : 1))
    .slice(0, MOST)
}

/** As printed, and as names are compared: each may show a likeness that the other hides. */
const spellings = (name: string) => [bigramsOf(bareText(name)), bigramsOf(metricKey(name))]

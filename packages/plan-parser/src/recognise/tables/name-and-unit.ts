import { cellShape } from '../../normalise/tables/cell-shape.ts'

export interface NameAndUnit {
  readonly name: string
  readonly unit: string | null
  /** The second measure of a two-valued row: 城镇调查失业率 [城镇登记失业率]. */
  readonly alternative: { readonly name: string; readonly unit: string | null } | null
}

const ALTERNATIVE = /^(.+?)[[【〔]([^\]】〕]{2,40})[\]】〕]$/
const BRACKET = /^(.+)[((]([^()()]{1,14})[))]$/
const FOOTNOTE = /[*＊①-⑩†]+$/

const unitOf = (name: string): { name: string; unit: string | null } => {
  const bracket = BRACKET.exec(name)
  const inside = bracket?.[2]?.replace(/^单位[::]/, '')
  if (bracket && inside && cellShape(inside).unit) return { name: bracket[1]!, unit: inside.normalize('NFKC') }
  return { name, unit: null }
}

/** Splits “人均绿地面积(平方米)” into name and unit; a bracket that is no unit (按户计算) stays in the name. */
export const splitNameAndUnit = (printed: string): NameAndUnit => {
  const text = printed.replace(/\s+/g, '').replace(FOOTNOTE, '')
  const two = ALTERNATIVE.exec(text)
  if (two && !cellShape(two[2]!).unit) {
    return { ...unitOf(two[1]!), alternative: unitOf(two[2]!) }
  }
  if (two) return { name: two[1]!, unit: two[2]!, alternative: null }
  return { ...unitOf(text), alternative: null }
}

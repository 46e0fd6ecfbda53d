import { cellShape } from '../../normalise/tables/cell-shape.ts'
import { halfWidth } from '../../normalise/tables/half-width.ts'

export interface NameAndUnit {
  readonly name: string
  readonly unit: string | null
  /**
   * The second measure of a two-valued row: 城镇调查失业率 [城镇登记失业率]; `beside` where a stroke parts the two, in the
   * name as in the cells: 通关时间(进口/出口) 38/1.2.
   */
  readonly alternative: { readonly name: string; readonly unit: string | null; readonly beside?: true } | null
}

const ALTERNATIVE = /^(.+?)[[【〔]([^\]】〕]{2,40})[\]】〕]$/
const BRACKET = /^(.+)\((?:单位:)?([^()]{1,14})\)$/
const BESIDE = /\(([^()/]{1,10})\/([^()/]{1,10})\)$/
const FOOTNOTE = /[*①-⑩†]+$/

/** Brackets are matched in half width, names are cut from the text as printed. */
const unitOf = (printed: string): { name: string; unit: string | null } => {
  const bracket = BRACKET.exec(halfWidth(printed))
  if (!bracket || !cellShape(bracket[2]!).unit) return { name: printed, unit: null }
  return { name: printed.slice(0, bracket[1]!.length), unit: bracket[2]! }
}

/** Splits “人均绿地面积(平方米)” into name and unit; a bracket that is no unit (按户计算) stays in the name. */
export const splitNameAndUnit = (printed: string): NameAndUnit => {
  const compact = printed.replace(/\s+/g, '')
  const text = compact.slice(0, halfWidth(compact).replace(FOOTNOTE, '').length)
  const beside = BESIDE.exec(halfWidth(text))
  if (beside && !cellShape(beside[1]!).unit)
    return { name: text, unit: null, alternative: { name: beside[2]!, unit: null, beside: true } }
  const two = ALTERNATIVE.exec(halfWidth(text))
  if (!two) return { ...unitOf(text), alternative: null }
  const [, first, second] = two
  const name = text.slice(0, first!.length)
  if (cellShape(second!).unit) return { name, unit: second!, alternative: null }
  return { ...unitOf(name), alternative: unitOf(text.slice(first!.length + 1, -1)) }
}

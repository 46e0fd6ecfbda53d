import type { CleanText } from '../normalise/clean-text.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import { RANKS } from './marker.ts'
import type { TreeNode } from './plan-tree.ts'

const STAGE = /^(?:到|至)(20\d\d)年/u
const FEWEST = 2

/** (一)渔港方面 over 到2026年,…。 and 到2028年,…。, a paragraph each and nothing else: what is to be, not what is to be done. */
export const tellsStages = (clean: CleanText, node: TreeNode): boolean => {
  const { rank, marker, children, to } = node
  if (rank > RANKS['chinese-bracket'] || children.length > 0 || hasUnitClause(clean, node)) return false
  const [, ...paragraphs] = clean.text.slice(marker.to, to).trimEnd().split('\n')
  const years = paragraphs.map((paragraph) => STAGE.exec(paragraph)?.[1])
  return !years.includes(undefined) && new Set(years).size >= FEWEST
}

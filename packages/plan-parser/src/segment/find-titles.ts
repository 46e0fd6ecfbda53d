import type { CleanText } from '../normalise/clean-text.ts'
import { RANKS } from './marker.ts'
import { withPairedTitles } from './paired-title.ts'
import type { TreeNode } from './plan-tree.ts'
import { findTitleEnd, type TitleEnd } from './read-title.ts'

const FEWEST_SIBLINGS = 3
const SHORTEST = 4
const WORDS = /^[\p{Script=Han}“”、,\w]+$/u

/**
 * The titles of all nodes. Chapter headings of one plan are often built alike (做强…造富, 畅通…聚富): where text runs on
 * behind a heading without any sign, and most other chapters have titles of the same length, it has that length too. Titles
 * of two phrases (项目攻坚,壮大工业) are such where most headings of a rank have one.
 */
export const findTitles = (clean: CleanText, nodes: readonly TreeNode[]): Map<TreeNode, TitleEnd | null> => {
  const titles = new Map(nodes.map((node) => [node, findTitleEnd(clean, node.marker.to, node.ownTo)]))
  for (const rank of [RANKS.chinese, RANKS['chinese-bracket']]) {
    const level = nodes.filter((node) => node.rank === rank)
    const length = commonLength(level.flatMap((node) => lengthOf(node, titles.get(node)!) ?? []))
    if (length === null) continue
    for (const node of level)
      if (titles.get(node) === null && WORDS.test(clean.text.slice(node.marker.to, node.marker.to + length)))
        titles.set(node, { titleTo: node.marker.to + length, bodyFrom: node.marker.to + length })
  }
  for (const level of Map.groupBy(nodes, ({ rank }) => rank).values()) {
    const bodies = level.map(({ marker, ownTo }) => ({ from: marker.to, to: ownTo }))
    const own = level.map((node) => titles.get(node)!)
    for (const [index, title] of withPairedTitles(clean, bodies, own).entries()) titles.set(level[index]!, title)
  }
  return titles
}

const lengthOf = (node: TreeNode, title: TitleEnd | null): number | null =>
  title === null ? null : title.titleTo - node.marker.to

/** The length that at least three titles and half of all share. */
const commonLength = (lengths: readonly number[]): number | null => {
  for (const length of new Set(lengths)) {
    const sharing = lengths.filter((other) => other === length).length
    if (length >= SHORTEST && sharing >= FEWEST_SIBLINGS && sharing * 2 >= lengths.length) return length
  }
  return null
}

import type { CleanText } from '../normalise/clean-text.ts'
import { isBareHeading } from './chapter-kinds.ts'
import type { NodeKind } from './classify-nodes.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import { RANKS } from './marker.ts'
import type { TreeNode } from './plan-tree.ts'

const FEWEST_ITEMS = 3
const FEWEST_SHARING = 2

/**
 * Which items are measures: in chapters of work the lowest numbered that is not a sub-item; sub-items ((1), ①) and
 * “——” lines only where they name units of their own; in chapters of goals only items that each name units; in chapters
 * on machinery only what names units or carries on the numbering of the measures before.
 */
export const chooseMeasureNodes = (
  clean: CleanText,
  nodes: readonly TreeNode[],
  kindOf: (node: TreeNode) => NodeKind,
  isSplitByParagraph: (node: TreeNode) => boolean,
): Set<TreeNode> => {
  const chosen = new Set<TreeNode>()
  const namesUnits = (node: TreeNode) => hasUnitClause(clean, node)
  const subItemsNameUnits = new Map<TreeNode, boolean>()
  const sharing = nodes.filter((node) => namesUnitsOnceForAll(node, namesUnits))
  const shared = new Set(sharing.length >= FEWEST_SHARING ? sharing : [])
  const onlyBracketed = !nodes.some(({ rank }) => rank > RANKS.chinese && rank <= RANKS.arabic)
  const splits = (node: TreeNode): boolean => {
    if (shared.has(node)) return false
    const known = subItemsNameUnits.get(node)
    if (known !== undefined) return known
    const numbered =
      node.children.some(({ rank }) => rank <= RANKS.arabic) ||
      isBoxOfItems(node) ||
      (onlyBracketed && holdsBracketed(node, namesUnits))
    const naming = node.children.filter(namesUnits).length
    const answer = numbered || (isSeries(node) && naming >= node.children.length / 2)
    subItemsNameUnits.set(node, answer)
    return answer
  }
  const hasItems =
    nodes.filter((node) => node.rank > RANKS.chinese && node.rank <= RANKS.arabic && kindOf(node) === 'work').length >=
    FEWEST_ITEMS
  let last = 0
  let lastRank = 0
  for (const node of nodes) {
    const { marker } = node
    const kind = kindOf(node)
    const isPromise = node.rank >= RANKS.promise && !(kind === 'work' && namesUnits(node))
    if (isPromise || (kind === 'goals' && !isAssignedGoal(node, namesUnits)) || kind === 'preamble') {
      if (node.rank === lastRank && marker.no !== null) last = marker.no
      continue
    }
    if (marker.style === 'annex' || marker.style === 'box' || splits(node) || isSplitByParagraph(node)) continue
    if (node.rank > RANKS.arabic && !(node.parent !== null && splits(node.parent))) continue
    if (insideChosen(node, chosen)) continue
    if (node.rank <= RANKS.chinese && isEmpty(clean, node)) continue
    // Beside numbered items a chapter without any is text, not a measure.
    if (node.rank <= RANKS.chinese && hasItems && !namesUnits(node)) continue
    // Articles run on through all chapters, whatever they are about.
    const carriesOn =
      marker.style !== 'article' &&
      marker.no !== null &&
      node.rank === lastRank &&
      marker.no > last &&
      last > 0 &&
      marker.no <= last + 5
    if (kind === 'goals') {
      chosen.add(node)
      continue
    }
    if (kind !== 'work' && !namesUnits(node) && !(kind === 'machinery' && carriesOn && !restarts(node))) continue
    chosen.add(node)
    if (marker.no !== null) {
      last = marker.no
      lastRank = node.rank
    }
  }
  return chosen
}

/** 三、重点任务, and then the text ends. */
const isEmpty = (clean: CleanText, { marker, to }: TreeNode): boolean => {
  const words = clean.text.slice(marker.to, to).trim()
  return (
    (to - marker.to <= LONGEST_HEADING && isBareHeading(words)) ||
    (words.length <= LONGEST_REFERENCE && IN_ANNEX.test(words) && isBareHeading(HEADING_LINE.exec(words)![0]))
  )
}
const LONGEST_HEADING = 20
/** 三、重点任务, and then: 围绕八个方面实施16项举措,具体见附件2。 */
const LONGEST_REFERENCE = 160
const IN_ANNEX = /(?:见|按照?|列入|详列于)附[件表]/u
const HEADING_LINE = /^[^\n。]*/u

/** A chapter of (1), (2) … in a plan that numbers in no other way; not where they only divide what one list of units does. */
const holdsBracketed = ({ rank, children }: TreeNode, namesUnits: (node: TreeNode) => boolean): boolean => {
  const items = children.filter((child) => child.rank === RANKS['arabic-bracket'])
  if (rank > RANKS.chinese || items.length < FEWEST_SHARING) return false
  return !namesUnits(items.at(-1)!) || items.slice(0, -1).some(namesUnits)
}

/** 主要预期目标 item by item, each with units of its own: what a report promises is divided like any other work. */
const isAssignedGoal = (node: TreeNode, namesUnits: (node: TreeNode) => boolean): boolean => {
  if (node.rank <= RANKS.chinese || node.children.length > 0) return false
  const siblings = node.parent?.children.filter(({ rank }) => rank === node.rank) ?? []
  const naming = siblings.filter(namesUnits).length
  // one among many that names none is a measure whose unit was forgotten
  return naming > 0 && naming >= siblings.length * (namesUnits(node) ? HALF : MOST)
}
const HALF = 0.5
const MOST = 0.8

/** Several items, or one whose number carries on those of another heading. */
const isSeries = ({ children }: TreeNode): boolean => children.length > 1 || (children[0]?.marker.no ?? 1) > 1

/** 专栏1 over numbered projects. */
const isBoxOfItems = ({ marker, children }: TreeNode): boolean => marker.style === 'box' && children.length > 0

/** Units that stand once, behind the last of several items, are those of the heading above them all. */
const namesUnitsOnceForAll = ({ rank, children }: TreeNode, namesUnits: (node: TreeNode) => boolean): boolean => {
  const items = children.filter((child) => child.rank === RANKS.arabic)
  if (rank !== RANKS['chinese-bracket'] || items.length < 2 || !namesUnits(items.at(-1)!)) return false
  return !items.slice(0, -1).some(namesUnits)
}

const restarts = (node: TreeNode): boolean =>
  (node.parent?.children.find(({ rank }) => rank === node.rank)?.marker.no ?? 0) === 1

const insideChosen = (node: TreeNode, chosen: ReadonlySet<TreeNode>): boolean => {
  for (let up = node.parent; up !== null; up = up.parent) if (chosen.has(up)) return true
  return false
}

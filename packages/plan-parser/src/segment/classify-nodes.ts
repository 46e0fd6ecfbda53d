import {
  isClosingRule,
  isDutyChapter,
  isGoalChapter,
  isMachineryChapter,
  isMeans,
  isPreambleItem,
  isReport,
  isScheduleChapter,
} from './chapter-kinds.ts'
import { RANKS } from './marker.ts'
import type { TreeNode } from './plan-tree.ts'

export type NodeKind = 'goals' | 'preamble' | 'machinery' | 'schedule' | 'annex' | 'work'

/** What is known of a node beside its numeral. */
export interface NodeWords {
  readonly titleOf: (node: TreeNode) => string
  readonly openingOf: (node: TreeNode) => string
  /** Whether nothing stands below the heading but paragraphs that each say what is to be by a year of its own. */
  readonly tellsStages: (heading: TreeNode) => boolean
  /** Whether an annex is one of the papers that the letter before it issues. */
  readonly isIssued: (annex: TreeNode) => boolean
}

/** What each node is about: its own title decides, else that of the node above. */
export const classifyNodes = (
  nodes: readonly TreeNode[],
  { titleOf, openingOf, tellsStages, isIssued }: NodeWords,
): Map<TreeNode, NodeKind> => {
  const kinds = new Map<TreeNode, NodeKind>()
  let hasWork = false
  for (const node of nodes) {
    const inherited = node.parent === null ? 'work' : kinds.get(node.parent)!
    const opening = openingOf(node)
    // 一、指导思想以…为引领: where line breaks were lost the title is only the first words
    const title = titleOf(node) || (node.rank <= RANKS['chinese-bracket'] ? ideasIn(opening) : '')
    if (isClosingRule(opening)) {
      kinds.set(node, 'annex')
      continue
    }
    const known = node.marker.style === 'annex' && isIssued(node) ? 'work' : ownKind(node, title)
    const told = known === 'work' && tellsStages(node) ? 'goals' : known
    // 工作措施 behind the goals, where no chapter has told of the work yet, is that chapter
    const own = told === 'machinery' && !hasWork && isMeans(title) ? 'work' : told
    if (own === 'work' && inherited === 'work' && node.rank <= RANKS.chinese) hasWork = true
    kinds.set(node, inherited === 'work' || (inherited === 'goals' && own === 'preamble') ? own : inherited)
  }
  return kinds
}

const ideasIn = (opening: string): string => /^(?:指导思想|总体要求|基本原则|工作原则)/u.exec(opening)?.[0] ?? ''

const ownKind = (node: TreeNode, title: string): NodeKind => {
  if (title === '') return node.marker.style === 'annex' ? 'annex' : 'work'
  if (node.marker.style === 'annex' || title === '附则') return 'annex'
  const isChapter = node.parent === null || node.parent.rank < RANKS.chinese
  if (isChapter && isGoalChapter(title)) return 'goals'
  if (isPreambleItem(title)) return title.includes('目标') ? 'goals' : 'preamble'
  if (isReport(title)) return 'preamble'
  if (isChapter && isDutyChapter(title)) return 'preamble'
  if (isChapter && isScheduleChapter(title)) return 'schedule'
  if (isChapter && isMachineryChapter(title)) return 'machinery'
  return 'work'
}

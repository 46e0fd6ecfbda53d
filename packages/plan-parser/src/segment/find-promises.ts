import type { CleanText } from '../normalise/clean-text.ts'
import type { OutlineItem } from './outline.ts'
import type { TreeNode } from './plan-tree.ts'

const HORIZON = /(?:到|至)20\d\d年(?:底|末)?(?!、|和20|[“(]?两)/u
const YEAR_OR_FIGURE = /20\d\d年|力争|\d(?:\.\d+)?(?:%|个|万|亿|家|项)/u

interface Place {
  readonly section: number
  readonly isGoals: boolean
  readonly skip: boolean
  readonly bodyFrom: number
}

/**
 * Promises in running text: the paragraphs under a heading that name a horizon (到2025年…), from the sentence that does;
 * in chapters of goals also paragraphs that hold figures.
 */
export const findPromises = (
  clean: CleanText,
  nodes: readonly TreeNode[],
  placeOf: (node: TreeNode) => Place,
): OutlineItem[] =>
  nodes.flatMap((node) => {
    const { section, isGoals, skip, bodyFrom } = placeOf(node)
    if (skip || bodyFrom >= node.ownTo) return []
    const found: OutlineItem[] = []
    let from = bodyFrom
    while (from < node.ownTo) {
      const lineEnd = clean.text.indexOf('\n', from)
      const to = lineEnd < 0 ? node.ownTo : Math.min(lineEnd, node.ownTo)
      const start = promiseFrom(clean.text.slice(from, to), isGoals)
      if (start !== null)
        found.push({
          no: null,
          noRaw: null,
          title: null,
          bodyFrom: from + start,
          section,
          kind: null,
          from: from + start,
          to: trimEnd(clean.text, to),
        })
      from = to + 1
    }
    return found
  })

const promiseFrom = (paragraph: string, isGoals: boolean): number | null => {
  const horizon = HORIZON.exec(paragraph)
  const match = horizon ?? (isGoals ? YEAR_OR_FIGURE.exec(paragraph) : null)
  if (match === null) return null
  return Math.max(...['。', ';', '!'].map((mark) => paragraph.lastIndexOf(mark, match.index))) + 1
}

const trimEnd = (text: string, to: number): number => {
  let end = to
  while (end > 0 && ' \n|'.includes(text[end - 1]!)) end--
  return end
}

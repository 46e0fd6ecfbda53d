import type { CleanText, Range } from '../normalise/clean-text.ts'
import type { TreeNode } from './plan-tree.ts'

/** A “——” promise without the paragraph that was printed behind it and begins another stage. */
export interface PromiseInRun {
  readonly node: TreeNode
  readonly to: number
  /** The paragraph that leads to it. */
  readonly introduction: Range | null
}

export interface PromiseRuns {
  readonly promises: readonly PromiseInRun[]
  /** Paragraphs between or behind “——” promises: 到2027年,…. */
  readonly stages: readonly StageParagraph[]
}

export interface StageParagraph extends Range {
  /** The promise that it was printed behind. */
  readonly behind: TreeNode
}

/** 到2027年,; 展望2035年,; 力争到2030年, */
const OPENS_STAGE = /^\s*(?:力争|展望|在此基础上,?)?(?:到|至)?20\d\d年(?:底|末)?,/u

/**
 * Sorts “——” promises into runs: what paragraph leads to each, and which paragraphs behind one begin another stage. Where
 * several promises have such a paragraph, it is their text.
 */
export const findPromiseRuns = ({ text }: CleanText, goals: readonly TreeNode[]): PromiseRuns => {
  const promises: PromiseInRun[] = []
  const stages: StageParagraph[] = []
  for (const [parent, run] of Map.groupBy(goals, (node) => node.parent)) {
    const tails = run.map((node) => stageBehind(text, node))
    const isOwnText = tails.filter((tail) => tail !== null).length > 1
    let introduction = parent === null ? null : lastParagraph(text, parent.marker.to, parent.ownTo)
    run.forEach((node, index) => {
      const tail = isOwnText ? null : tails[index]!
      promises.push({ node, to: tail?.from ?? node.to, introduction })
      if (tail === null) return
      stages.push({ ...tail, behind: node })
      introduction = tail
    })
  }
  return { promises, stages }
}

/** From the first line behind that of the promise which opens a stage, to the end of its text. */
const stageBehind = (text: string, { marker, to }: TreeNode): Range | null => {
  let from = text.indexOf('\n', marker.to) + 1
  while (from > 0 && from < to) {
    if (OPENS_STAGE.test(text.slice(from, from + 24))) return { from, to }
    from = text.indexOf('\n', from) + 1
  }
  return null
}

const lastParagraph = (text: string, from: number, to: number): Range | null => {
  const end = from + text.slice(from, to).trimEnd().length
  const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1)
  return start < end ? { from: start, to: end } : null
}

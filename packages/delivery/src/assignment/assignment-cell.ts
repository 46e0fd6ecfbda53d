import { type DatedNode, nodesIn, type QuarterField, quarters } from './dated-node.ts'
import { nodeLines, readNodeLines } from './node-lines.ts'

/** What is decided for a measure's year, cell by cell in the order of the sheet. */
export const assignmentFields = ['goal', 'q1', 'q2', 'q3', 'q4', 'criteria', 'proof'] as const
export type AssignmentField = (typeof assignmentFields)[number]

export interface AssignmentContent {
  readonly goal: string
  readonly criteria: string
  readonly proof: string
  readonly nodes: readonly DatedNode[]
}

const limits = { goal: 500, criteria: 500, proof: 300 } as const
/** Nodes a measure can have in a year. */
const NODES = 24

/** What a cell shows: the nodes of a quarter as lines. */
export function assignmentCell(content: AssignmentContent, field: AssignmentField): string {
  return isQuarter(field) ? nodeLines(nodesIn(content.nodes, field)) : content[field]
}

/** The content with one cell written as a person would, or why the text cannot stand there. */
export function withAssignmentCell(
  content: AssignmentContent,
  field: AssignmentField,
  text: string,
  year: number,
): { readonly content: AssignmentContent } | { readonly problem: string } {
  if (!isQuarter(field)) {
    const words = text.trim()
    return words.length > limits[field]
      ? { problem: `写了${words.length}字，最多${limits[field]}字，请压缩` }
      : { content: { ...content, [field]: words } }
  }
  const read = readNodeLines(text, year, field)
  if ('problem' in read) return read
  const nodes = quarters.flatMap((one) => (one.field === field ? read.nodes : nodesIn(content.nodes, one.field)))
  return nodes.length > NODES
    ? { problem: `全年已有${nodes.length}个节点，最多${NODES}个，请合并或删减` }
    : { content: { ...content, nodes } }
}

function isQuarter(field: AssignmentField): field is QuarterField {
  return quarters.some((quarter) => quarter.field === field)
}

import type { FormulaNode } from '../node.ts'

/** A tree by its meaning alone. */
export const withoutSpans = (node: FormulaNode): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value)))

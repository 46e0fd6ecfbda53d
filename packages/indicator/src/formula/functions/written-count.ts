import type { FormulaNode } from '../node.ts'

/** The whole number written in an argument, or what counts where none is. */
export function writtenCount(args: readonly FormulaNode[], argument: number, otherwise: number): number {
  const node = args[argument]
  return node?.kind === 'number' ? Number(node.digits) : otherwise
}

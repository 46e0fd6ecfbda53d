import type { FormulaNode } from '../node.ts'
import type { At, HostReading } from './formula-host.ts'
import type { SetCoverage, SetExtremes } from './set-coverage.ts'
import type { FormulaValue } from './value.ts'

/** How a value came about: the node, where and when, and the values it was made of. */
export interface Derivation {
  readonly node: FormulaNode
  readonly at: At
  readonly value: FormulaValue
  readonly inputs: readonly Derivation[]
  /** Of a name: what stood in the books. */
  readonly reading?: HostReading
  /** Of a function over places. */
  readonly coverage?: SetCoverage
  /** 倍差: who has most and who has least. */
  readonly extremes?: SetExtremes
}

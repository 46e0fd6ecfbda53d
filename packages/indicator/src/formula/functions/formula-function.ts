import type { Path } from '../dependency/step.ts'
import type { Segment, Writer } from '../describe/writer.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { Evaluation, Worked } from '../evaluate/evaluation.ts'
import type { At } from '../evaluate/formula-host.ts'
import type { FunctionName } from '../function-names.ts'
import type { CallNode, FormulaNode } from '../node.ts'

/** What may stand in a place between the brackets. */
export interface Parameter {
  readonly name: string
  /** `figures`: a figure or a set of places; `name`: an indicator; `count`: a whole number written out. */
  readonly takes: 'figure' | 'condition' | 'members' | 'figures' | 'name' | 'count'
  /** Of a count. */
  readonly least?: number
  readonly most?: number
  readonly optional?: true
  /** The last may be given again and again. */
  readonly repeated?: true
}

/**
 * The unit of the result: `alike` that of all arguments, which must measure the same; `first` that of the first; `growth`
 * per cent, or points where the first is a percentage itself.
 */
export type UnitRule = 'alike' | 'first' | 'growth' | 'percent' | 'times' | 'plain'

export interface FormulaFunction {
  readonly name: FunctionName
  readonly title: string
  readonly usage: string
  /** What it computes and when it has no value. */
  readonly explanation: string
  readonly example: string
  readonly parameters: readonly Parameter[]
  readonly yields: 'figure' | 'condition'
  readonly unit: UnitRule
  /** Rates must not be added or averaged over these. */
  readonly adds?: 'places' | 'periods'
  /** Where an argument is read as seen from the call; by default where the call itself is. */
  readonly reach?: (args: readonly FormulaNode[], argument: number) => readonly Path[]
  readonly work: (call: CallNode, at: At, evaluation: Evaluation) => Worked
  /** How the derivation reads; by default the word with what is between the brackets. */
  readonly describe?: (derivation: Derivation, writer: Writer) => readonly Segment[]
}

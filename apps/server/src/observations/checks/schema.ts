import type { RemarkKind } from '@tongtu/indicator'
import { Type } from 'typebox'
import { oneOf, shape, textOrNull } from '../../platform/shapes.ts'

const kinds = ['limits', 'change', 'range'] as const satisfies readonly RemarkKind[]

/** What is odd about a figure: asks for a note, blocks nothing. */
export interface FigureRemark {
  readonly kind: RemarkKind
  readonly words: string
  /** What was probably meant; a decimal in the unit of the indicator. */
  readonly meant: string | null
}

export const FigureRemarkSchema = shape<FigureRemark>('FigureRemark', {
  kind: oneOf(kinds, { description: '超出界限、与上年相差很大、超出参考范围' }),
  words: Type.String({ description: '一句话' }),
  meant: textOrNull({ description: '疑似多一位、少一位、单位填错时，可能的数' }),
})

/** Decimals; null: open to that side. */
export interface Bounds {
  readonly low: string | null
  readonly high: string | null
}

export const BoundsSchema = shape<Bounds>('FigureBounds', { low: textOrNull(), high: textOrNull() })

export const schemas = [FigureRemarkSchema, BoundsSchema]

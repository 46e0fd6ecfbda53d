import { readFigure } from '@tongtu/delivery'
import type { FigureContent } from './figure-content.ts'

/** The figure of a row as a decimal in the unit of its indicator; null where there is none or it cannot be read. */
export function figureValue({ raw, wrong }: Pick<FigureContent, 'raw' | 'wrong'>, unit: string | null): string | null {
  if (raw === '' || wrong.value) return null
  const read = readFigure(raw, unit)
  return 'value' in read ? read.value : null
}

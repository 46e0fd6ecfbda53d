import { type OddFigure, oddFigure, readFigure } from '@tongtu/delivery'
import type { EntryWork } from './entry-state.ts'
import type { FigureContent } from './figure-content.ts'

/** The figure of a row as a decimal in the unit of its indicator; null where there is none or it cannot be read. */
export function figureValue({ raw, wrong }: Pick<FigureContent, 'raw' | 'wrong'>, unit: string | null): string | null {
  if (raw === '' || wrong.value) return null
  const read = readFigure(raw, unit)
  return 'value' in read ? read.value : null
}

/** Why a row asks for a note: its figure is far from that of the year before, and nothing is said about it. */
export function unexplained({ row, content }: Pick<EntryWork, 'row' | 'content'>): OddFigure | null {
  const value = figureValue(content, row.unit)
  const before = row.before?.value ?? null
  return value === null || before === null || content.note !== '' ? null : oddFigure(value, before)
}

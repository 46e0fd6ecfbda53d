import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { TargetContext } from '../targets/found-target.ts'
import { readHorizons } from '../targets/horizon.ts'

/** The one point in time that the paragraph over “——” promises names for them; null where it names none or several. */
export const readIntroducedDue = (
  { text }: CleanText,
  introduction: Range | undefined,
  context: TargetContext,
): string | null => {
  if (introduction === undefined) return null
  const horizons = readHorizons(text.slice(introduction.from, introduction.to), context)
  const dues = new Set(horizons.flatMap(({ role, due }) => (role === 'due' ? [due] : [])))
  const [due] = dues
  return dues.size === 1 ? due! : null
}

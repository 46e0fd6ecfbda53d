import type { Target } from '@tongtu/plan'
import { CleanBuilder } from '../../normalise/clean-builder.ts'
import type { CleanText } from '../../normalise/clean-text.ts'
import type { SourceCell } from '../../read/source-document.ts'
import type { TargetContext } from '../targets/found-target.ts'
import { placeTarget } from '../targets/place-target.ts'
import { recogniseTargets } from '../targets/recognise-targets.ts'

/**
 * The text of one cell made clean. Its lines need not be neighbours in the source: in a printed table the lines of
 * other columns stand between them.
 */
const cleanCell = ({ text: printed, span }: SourceCell, text: string): CleanText => {
  const builder = new CleanBuilder(text, span[1] - span[0])
  let cursor = span[0]
  for (const line of printed.split('\n')) {
    const from = line === '' ? -1 : text.indexOf(line, cursor)
    if (from < 0 || from + line.length > span[1]) continue
    if (cursor > span[0]) builder.joinLine(cursor, from)
    builder.append(from, from + line.length)
    cursor = from + line.length
  }
  builder.endParagraph(span[1])
  return builder.finish()
}

/** The targets that the prose of a cell states; quotes are cut from the source. */
export const cellTargets = (cell: SourceCell, text: string, context: TargetContext): Target[] => {
  const clean = cleanCell(cell, text)
  const { targets } = recogniseTargets(clean, { from: 0, to: clean.text.length }, context)
  return targets.map((target) => placeTarget(text, clean, target))
}

import type { IsoDay } from '../iso-day.ts'
import type { RegionTree } from './region-tree.ts'

/** Whose figures make up a total, and where one is missing. */
export interface ReportingUnits {
  /** Regions whose own figures are added, none within another. */
  readonly counted: readonly string[]
  /** The widest regions in which nobody has a figure. */
  readonly missing: readonly string[]
}

/**
 * The figures that a total of a region is made of on a day: a region's own figure beats the sum of what lies below it,
 * and then nothing below it counts again. With `belowOnly` the region's own figure is left aside, so that the sum can
 * be held against it.
 */
export function reportingUnits(
  tree: RegionTree,
  code: string,
  day: IsoDay,
  hasFigure: (code: string) => boolean,
  belowOnly = false,
): ReportingUnits {
  if (!belowOnly && hasFigure(code)) return { counted: [code], missing: [] }
  const children = tree.children(code, day)
  if (children.length === 0) return { counted: [], missing: belowOnly ? [] : [code] }
  const parts = children.map((child) => reportingUnits(tree, child.code, day, hasFigure))
  const counted = parts.flatMap((part) => part.counted)
  // Where nothing below has a figure it is the region's own that is missing, and not one for each of its townships.
  if (counted.length === 0 && !belowOnly) return { counted, missing: [code] }
  return { counted, missing: parts.flatMap(({ missing }) => missing) }
}

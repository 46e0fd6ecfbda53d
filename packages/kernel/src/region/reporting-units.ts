import type { IsoDay } from '../iso-day.ts'
import type { RegionTree } from './region-tree.ts'

/** Whose figures make up a total, and where one is missing. */
export interface ReportingUnits {
  /** Regions whose own figures are added, none within another. */
  readonly counted: readonly string[]
  /** Regions without children that have no figure and lie under none that is counted. */
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
  return { counted: parts.flatMap(({ counted }) => counted), missing: parts.flatMap(({ missing }) => missing) }
}

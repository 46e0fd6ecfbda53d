import type { MarkerStyle } from '../marker.ts'

/** How one kind of marker is printed. The first group is its numeral. */
export interface Construct {
  readonly style: MarkerStyle
  readonly pattern: RegExp
}

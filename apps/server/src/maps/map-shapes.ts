/** A ring as places one after another: x to the right, y down, both whole numbers. */
export type Ring = readonly (readonly [x: number, y: number])[]

/** A territory as it is drawn: its rings, outer ones and holes alike, filled by the even-odd rule. */
export interface MapShape {
  readonly code: string
  readonly rings: readonly Ring[]
}

/** Territories in a box of a width and height that is theirs together. */
export interface MapShapes {
  readonly width: number
  readonly height: number
  readonly shapes: readonly MapShape[]
}

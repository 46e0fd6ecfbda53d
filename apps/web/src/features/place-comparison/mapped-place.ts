import type { ComparedPlace } from './ranked-places.ts'

/** A place as maps draw it: the class of its tint says the same as its shape or its figure. */
export interface MappedPlace extends ComparedPlace {
  readonly tint: string
}

/** What every map is given: its places, the one that pointer or focus is on, and what opens an origin. */
export interface MapProps {
  readonly places: readonly MappedPlace[]
  readonly lit: string | null
  readonly light: (code: string | null) => void
  readonly open: (code: string) => void
}

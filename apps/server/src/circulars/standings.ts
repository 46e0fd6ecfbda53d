import type { Light } from '@tongtu/delivery'

/** The light that a circular printed of each measure, and the unit that answered for it then, by id of the measure. */
export type Standings = Readonly<Record<string, { readonly light: Light; readonly unitId: string | null }>>

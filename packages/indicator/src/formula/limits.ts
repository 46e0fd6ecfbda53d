/** Longest formula, in characters: more is not read by anyone who has to answer for it. */
export const MAX_LENGTH = 1000
/** Brackets within brackets. */
export const MAX_DEPTH = 16
/** Digits of a figure. */
export const MAX_DIGITS = 30
/** How far back a period offset or a growth rate may reach, in periods or years. */
export const MAX_OFFSET = 120
/** Places of places: 下级(下级(…)). */
export const MAX_NESTED_SETS = 2

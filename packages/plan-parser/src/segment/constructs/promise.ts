import type { Construct } from './construct.ts'

/** “——”: a promise among the goals, or a heading over numbered items. */
export const promise: Construct = { style: 'promise', pattern: /—{2,4}()(?=[\p{Script=Han}“\d\w])/uy }

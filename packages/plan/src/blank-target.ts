import type { Target } from './plan-draft.ts'

/** A target that says nothing yet: spread it and name only what is known. */
export const blankTarget: Target = {
  metric: '',
  kind: 'bound',
  comparator: '=',
  value: null,
  valueTo: null,
  unit: null,
  words: null,
  reference: null,
  due: null,
  dueFrom: 'plan',
  base: null,
  annual: false,
  strive: false,
  approx: false,
  implied: false,
  perUnit: null,
  repaired: null,
  quote: '',
  span: [0, 0],
}

import type { MeasureFilter } from './filter-measures.ts'

/** The names under which the address carries the filters of measures. */
export const MEASURE_FILTERS = ['q', 'unit', 'section', 'nounit', 'status'] as const

/** The filter that an address asks for; the list, its print and its links read it alike. */
export function measureFilterOf(get: (name: string) => string): MeasureFilter {
  return {
    words: get('q'),
    unit: get('unit'),
    section: get('section'),
    withoutUnit: get('nounit') === '1',
    ended: get('status') === 'ended',
  }
}

import type { TableRegion, VerdictCell } from '../../api/types.ts'

/** A cell for tests: what a test does not name is unremarkable. */
export function cellWith(value: string | null, given: Partial<VerdictCell> = {}): VerdictCell {
  return {
    ...{ value, absence: null, state: value === null ? null : 'final', origin: value === null ? null : 'entered' },
    ...{ demo: false, target: null, gap: null, change: null, done: null, expected: null, status: null, outcome: null },
    ...{ region: '331102', year: '2024', warning: null, computed: null },
    ...given,
  }
}

/** A row of such cells. */
export const rowOf = (cells: readonly (VerdictCell | null)[], due: readonly string[] = []) => ({ cells, due: [...due] })

export function regionNamed(code: string, name: string, parts = 0): TableRegion {
  return { code, name, level: 'county', parts }
}

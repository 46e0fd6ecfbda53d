import type { Diagnostic } from '@tongtu/kernel'

/** A diagnostic whose place is still a clean range. */
export interface Doubt {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly suggestion?: string
  readonly from: number
  readonly to: number
}

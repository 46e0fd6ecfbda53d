import { publicId } from '../platform/public-id.ts'

/**
 * What the figures of an indicator of a plan are filed under: its definition in the catalogue, so that two plans that
 * promise something about one indicator share its figures; else the row itself.
 */
export function seriesOf(row: { readonly indicator_id: number; readonly definition: string | null }): string {
  return row.definition ?? publicId('indicator', row.indicator_id)
}

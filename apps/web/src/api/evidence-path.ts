import { currentPlace } from './client.ts'

/** Address of a piece of proof for a plain link, which has no header to name the place. */
export function evidencePath(id: string): string {
  return `/api/v1/evidence/${id}/file?place=${currentPlace() ?? ''}`
}

import { programIn } from '../../identity/actor.ts'
import { findPlace } from '../../identity/find-place.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { readRegions } from '../../regions/regions.ts'
import { applyImport } from './apply-import.ts'
import type { ImportProblem } from './import-preview.ts'
import { previewImport, type SheetToImport } from './preview-import.ts'

export interface FiguresToImport extends SheetToImport {
  readonly placeCode: string
  /** They are made up, which is said wherever they are shown. */
  readonly demo?: boolean
}

/**
 * Imports a workbook of figures in one go, the way a user does: laid out, then written.
 * @returns how many figures were written, and the first that could not be taken @throws AppError as `previewImport`
 */
export async function importFigures(
  services: Services,
  { placeCode, demo = false, ...sheet }: FiguresToImport,
): Promise<{ readonly written: number; readonly problems: readonly ImportProblem[] }> {
  const place = await findPlace(services.db, placeCode)
  if (!place) throw new AppError(404, 'TT-J-404', `没有代码为${placeCode}的地区，请核对六位行政区划代码`)
  const [regions, actor] = [readRegions(), programIn(place)]
  const { id, problems } = await previewImport(services, regions, actor, sheet)
  const { written } = await applyImport(services, regions, actor, id, { demo })
  return { written, problems }
}

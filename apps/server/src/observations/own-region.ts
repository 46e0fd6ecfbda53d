import type { Period } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import { AppError } from '../platform/errors.ts'
import type { FindRegion, NamedRegion } from '../regions/regions-within.ts'

/** The place or what lies below it; a text that is empty means the place. @throws AppError 422 for one that is elsewhere */
export function ownRegion(
  regionOf: FindRegion,
  place: Session['place'],
  written: string | undefined,
  period?: Period,
): NamedRegion {
  const found = regionOf(written ?? '', period)
  if (found === null) throw new AppError(422, 'TT-I-005', `${written}不在${place.name}范围内；请核对地区代码`)
  return found
}

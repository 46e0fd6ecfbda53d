import type { PlacesWanted } from '../../api/endpoints/indicators.ts'

/** Which places an address asks for. */
export function placesWanted(get: (name: string) => string): PlacesWanted {
  return { under: get('under'), level: get('level'), group: get('group') }
}

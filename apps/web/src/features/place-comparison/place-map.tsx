import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { PlaceComparison } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { lightOf } from '../indicators/status-mark.tsx'
import { placesWanted } from '../place-table/places-wanted.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { BoundaryMap } from './boundary-map.tsx'
import { MapSource } from './map-source.tsx'
import type { MappedPlace } from './mapped-place.ts'
import { quarterOf } from './quarters.ts'
import type { ComparedPlace } from './ranked-places.ts'
import { TileMap } from './tile-map.tsx'
import './place-map.css'

/** The places of the comparison where they lie: by the boundaries of the place, else one square each. */
export function PlaceMapPanel(props: {
  readonly comparison: PlaceComparison
  readonly year: number
  readonly places: readonly ComparedPlace[]
  readonly lit: string | null
  readonly light: (code: string | null) => void
  readonly open: (code: string) => void
}) {
  const { comparison, year, lit, light, open } = props
  const { code = '' } = useParams()
  const { get } = usePlanFilters()
  const wanted = placesWanted(get)
  const isOfLastYear = comparison.boundaries === 'now' || wanted.group !== ''
  const drawnYear = isOfLastYear ? Number(comparison.years.at(-1)) : year
  const map = useQuery({
    queryKey: ['placeMap', code, drawnYear, wanted],
    queryFn: () => api.placeMap(drawnYear, wanted),
  })
  if (map.isLoadingError) return <LoadFailure error={map.error} retry={() => map.refetch()} />
  if (!map.data) return <Skeleton rows={6} />
  const judged = props.places.some(({ cell }) => (cell?.status ?? null) !== null)
  const places = tinted(props.places)
  const { tiles, boundaries } = map.data
  const drawn = boundaries !== null && boundaries.shapes.length > 0 ? boundaries : null
  const on = new Set((drawn?.shapes ?? tiles).map((one) => one.code))
  const off = props.places.filter(({ region }) => !on.has(region.code))
  const shared = { places, lit, light, open }
  return (
    <section className="paper panel place-map" aria-label={t('compared.map')}>
      <h2>{t(drawn ? 'compared.map' : 'compared.tiles')}</h2>
      <div className="place-map-body">
        {on.size === 0 ? (
          <p className="quiet">{t('compared.map.none')}</p>
        ) : drawn ? (
          <BoundaryMap {...shared} boundaries={drawn} />
        ) : (
          <TileMap {...shared} tiles={tiles} />
        )}
        {on.size > 0 && (
          <p className="caption">
            {t(judged ? 'compared.map.lights' : 'compared.map.quarters', { unit: comparison.unit ?? '' })}
          </p>
        )}
        {on.size > 0 && off.length > 0 && (
          <p className="caption">
            {t('compared.map.off', { names: off.map(({ region }) => region.name).join(t('word.listComma')) })}
          </p>
        )}
        <MapSource boundaries={boundaries} />
      </div>
    </section>
  )
}

/** By the light where something is promised there, else by the quarter that the figure lies in. */
function tinted(places: readonly ComparedPlace[]): MappedPlace[] {
  const judged = places.some(({ cell }) => (cell?.status ?? null) !== null)
  const quarter = quarterOf(places.flatMap(({ cell }) => cell?.value ?? []))
  return places.map((place) => {
    const { status = null, value = null } = place.cell ?? {}
    if (judged) return { ...place, tint: status === null ? 'map-without' : `tint-${lightOf(status)}` }
    return { ...place, tint: value === null ? 'map-without' : `map-quarter-${quarter(value)}` }
  })
}

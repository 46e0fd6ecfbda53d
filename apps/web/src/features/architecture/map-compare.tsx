import { useQuery } from '@tanstack/react-query'
import { compareMaps } from '@tongtu/delivery'
import { api } from '../../api/endpoints.ts'
import type { MapSheet } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { boxName, versionName } from './map-data.ts'
import './map-grid.css'

/** What the sheet shown has and an earlier version has not, and the other way round. */
export function MapCompare({ sheet, against }: { readonly sheet: MapSheet; readonly against: number }) {
  const before = useQuery({
    queryKey: ['map', sheet.planId, 'version', against],
    queryFn: () => api.map(sheet.planId, { version: against }),
  })
  if (before.isLoadingError) return <LoadFailure error={before.error} retry={() => before.refetch()} />
  if (!before.data) return <Skeleton rows={3} />
  const changes = compareMaps(before.data.map, sheet.map)
  const parts = [
    [t('map.compare.added', { n: changes.added.length }), changes.added.map(boxName)],
    [t('map.compare.removed', { n: changes.removed.length }), changes.removed.map(boxName)],
    [
      t('map.compare.renamed', { n: changes.renamed.length }),
      changes.renamed.map(({ before: old, after }) =>
        t('map.compare.rename', { before: boxName(old), after: boxName(after) }),
      ),
    ],
    [
      t('map.compare.linksAdded', { n: changes.linksAdded.length }),
      changes.linksAdded.map((link) => t('map.compare.link', { ...link })),
    ],
    [
      t('map.compare.linksRemoved', { n: changes.linksRemoved.length }),
      changes.linksRemoved.map((link) => t('map.compare.link', { ...link })),
    ],
  ] as const
  const shown = parts.filter(([, lines]) => lines.length > 0)
  return (
    <section className="paper map-forms map-compare">
      <h2>{t('map.compare.title', { after: versionName(sheet.version), before: versionName(before.data.version) })}</h2>
      {shown.length === 0 && <p>{t('map.compare.same')}</p>}
      {shown.map(([head, lines]) => (
        <div key={head}>
          <h3>{head}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ArchitectureMap, lateChains } from '@tongtu/delivery'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { MapSheet } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePhone } from '../../app/use-phone.ts'
import { FreezeForm } from '../../features/architecture/freeze-form.tsx'
import { LinksTable } from '../../features/architecture/links-table.tsx'
import { MapCompare } from '../../features/architecture/map-compare.tsx'
import { narrowed, versionName } from '../../features/architecture/map-data.ts'
import { MapGrid } from '../../features/architecture/map-grid.tsx'
import { savePicture } from '../../features/architecture/map-picture.ts'
import { MapTree } from '../../features/architecture/map-tree.tsx'
import { NodeDrawer } from '../../features/architecture/node-drawer.tsx'
import { TracksForm } from '../../features/architecture/tracks-form.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { MapFilters } from './map-filters.tsx'

/** What carries what, and where is the weak link? The sheet, its links as a table, its versions. */
export function ArchitecturePage() {
  const { planId = '' } = useParams()
  const filters = usePlanFilters()
  usePageTitle(t('map.title'))
  const [year, version] = [Number(filters.get('year')), Number(filters.get('version'))]
  const sheet = useQuery({
    queryKey: ['map', planId, year, version],
    queryFn: () => api.map(planId, version > 0 ? { version } : year > 0 ? { year } : {}),
  })
  if (sheet.isLoadingError) return <LoadFailure error={sheet.error} retry={() => sheet.refetch()} />
  if (!sheet.data) return <Skeleton rows={10} />
  return <Sheet sheet={sheet.data} filters={filters} />
}

function Sheet(props: { readonly sheet: MapSheet; readonly filters: ReturnType<typeof usePlanFilters> }) {
  const { sheet, filters } = props
  const { code = '', planId = '' } = useParams()
  const client = useQueryClient()
  const office = useSession().data?.user.role === 'office'
  const [form, setForm] = useState<'tracks' | 'freeze' | null>(null)
  const late = filters.get('late') === '1'
  const table = filters.get('view') === 'table'
  useKeys({ t: () => filters.set({ view: table ? null : 'table' }) })
  const renew = () => client.invalidateQueries({ queryKey: ['map'] })
  const close = () => {
    setForm(null)
    void renew()
  }
  const lit = lateChains(sheet.map)
  const shown = late ? narrowed(sheet.map, lit) : sheet.map
  const count = (level: string) => sheet.map.nodes.filter((node) => node.level === level).length
  // Under which heading of the plan a result stands is no support.
  const positions = new Set(sheet.map.nodes.filter(({ level }) => level === 'position').map(({ id }) => id))
  const underPosition = sheet.map.links.filter(({ to }) => positions.has(to)).length
  const line = t('map.line', {
    plan: sheet.planTitle,
    year: sheet.map.year,
    version: versionName(sheet.version),
    reforms: count('reform'),
    works: count('work'),
    results: count('result'),
    links: sheet.map.links.length - underPosition,
    today: sheet.version ? formatDate(sheet.version.frozenAt) : sheet.today,
  })
  const open = (id: string) => filters.set({ node: id }, { push: true })
  const editable = office && sheet.version === null
  const next = (sheet.versions[0]?.number ?? 0) + 1
  const compare = Number(filters.get('compare'))
  return (
    <div className="architecture">
      <PageHead
        crumbs={[
          { text: t('nav.plans'), to: `/r/${code}/plans` },
          { text: sheet.planTitle, to: `/r/${code}/plans/${planId}` },
        ]}
        title={t('map.title')}
        line={line}
      >
        <Button onClick={() => savePicture(sheet, shown, line)}>{t('map.svg')}</Button>
        <Button onClick={() => window.print()}>{t('map.print')}</Button>
        {editable && <Button onClick={() => setForm('tracks')}>{t('map.tracks')}</Button>}
        {editable && sheet.map.nodes.length > 0 && (
          <Button type="primary" onClick={() => setForm('freeze')}>
            {t('map.freeze', { number: next })}
          </Button>
        )}
      </PageHead>
      {form === 'tracks' && <TracksForm planId={planId} tracks={sheet.map.tracks} done={close} />}
      {form === 'freeze' && <FreezeForm planId={planId} year={sheet.map.year} number={next} done={close} />}
      <MapFilters sheet={sheet} filters={filters} />
      {sheet.version && (
        <p role="status">
          {t('map.version.frozen', { number: sheet.version.number })}
          {sheet.version.note && ` ${sheet.version.note}`}{' '}
          <button type="button" className="link-button" onClick={() => filters.set({ version: null })}>
            {t('map.version.back')}
          </button>
        </p>
      )}
      {compare > 0 && <MapCompare sheet={sheet} against={compare} />}
      {sheet.map.nodes.length === 0 ? (
        <Empty title={t('map.empty.title')} text={t('map.empty')}>
          <Link to={`/r/${code}/lists?plan=${planId}&make=1`}>{t('map.empty.act')}</Link>
        </Empty>
      ) : shown.nodes.length === 0 ? (
        <p className="panel-empty paper">{t('map.late.none')}</p>
      ) : table ? (
        <LinksTable
          map={sheet.map}
          links={sheet.map.links.filter(({ from, to }) => !late || (lit.has(from) && lit.has(to)))}
          editable={editable}
          changed={renew}
        />
      ) : (
        <Picture map={shown} open={open} />
      )}
      {filters.get('node') !== '' && (
        <NodeDrawer
          map={sheet.map}
          id={filters.get('node')}
          placePath={`/r/${code}`}
          open={open}
          close={() => filters.set({ node: null })}
        />
      )}
    </div>
  )
}

function Picture({ map, open }: { readonly map: ArchitectureMap; readonly open: (id: string) => void }) {
  if (usePhone()) return <MapTree map={map} open={open} />
  return (
    <>
      <p className="caption map-keys">{t('map.keys')}</p>
      <MapGrid map={map} open={open} />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { periodName } from '@tongtu/kernel'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { EntryRow, ObservationVersion } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { grouped } from '../targets/target-words.ts'
import { CellFacts } from './cell-facts.tsx'
import '../plans/history-drawer.css'

/** One cell: what is known of it, what it rests on, and every version of its figure, newest first: what it said, in which state, who entered it, from when until when. */
export function VersionsDrawer(props: {
  readonly row: Pick<EntryRow, 'indicator' | 'region' | 'name' | 'unit'>
  readonly period: string
  /** Of the figure that stands: another one is another list. */
  readonly revision: number
  readonly close: () => void
}) {
  const { row, period, revision, close } = props
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
  return (
    <Drawer open title={t('cell.title')} size={480} onClose={close}>
      <h3>{row.name}</h3>
      <p className="caption">
        {periodName(period)}
        {row.unit !== null && t('observations.unitOf', { unit: row.unit })}
      </p>
      <CellFacts cell={row} period={period} />
      <h3>{t('observations.versions.title')}</h3>
      <VersionList row={{ id: row.indicator }} {...{ period, revision }} region={row.region} />
    </Drawer>
  )
}

/** The versions alone, of the place itself or of one below it. */
export function VersionList(props: {
  readonly row: Pick<EntryRow, 'id'>
  readonly period: string
  readonly region?: string
  readonly revision: number
}) {
  const { row, period, region, revision } = props
  const versions = useQuery({
    queryKey: ['observations', 'versions', row.id, period, region, revision],
    queryFn: () => api.observationVersions(row.id, period, region),
  })
  return (
    <>
      {versions.isPending && <Skeleton rows={4} />}
      {versions.isLoadingError && <LoadFailure error={versions.error} retry={() => versions.refetch()} />}
      {versions.data?.length === 0 && <p className="quiet">{t('observations.versions.none')}</p>}
      <ol className="history">
        {versions.data?.map((version) => (
          <Version key={version.observation.revision} version={version} />
        ))}
      </ol>
    </>
  )
}

function Version({ version: { observation, supersededAt } }: { readonly version: ObservationVersion }) {
  const { value, raw, absence, state, source, note, demo, recordedAt, recordedBy, revision } = observation
  return (
    <li>
      <p>
        <b>{value === null ? word('absence', absence ?? 'blank') : grouped(value)}</b> {word('observationState', state)}{' '}
        {demo && <span className="quiet">{t('observations.demo')}</span>}
        {value !== null && raw !== '' && raw !== value && (
          <span className="quiet">{t('observations.versions.raw', { raw })}</span>
        )}
      </p>
      {source !== null && <p>{t('observations.versions.source', { source })}</p>}
      {note !== null && <p>{t('observations.versions.note', { note })}</p>}
      <p className="caption">
        {t('observations.versions.no', { n: revision })} {recordedBy ?? t('observations.program')}{' '}
        {t(supersededAt === null ? 'observations.versions.stands' : 'observations.versions.stood', {
          from: formatInstant(recordedAt),
          to: supersededAt === null ? '' : formatInstant(supersededAt),
        })}
      </p>
    </li>
  )
}

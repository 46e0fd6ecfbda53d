import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorRow, TableRegion, VerdictCell, VerdictRow } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { asOfDay } from '../indicators/as-of.tsx'
import { BesideWords, madeWords } from '../indicators/computed-mark.tsx'
import { madeText } from '../indicators/figure-text.ts'
import { FigureWords } from '../indicators/figure-words.tsx'
import { comparisonPath, indicatorPath } from '../indicators/indicator-path.ts'
import { StatusMark } from '../indicators/status-mark.tsx'
import { yearFigure } from '../indicators/year-figure.ts'
import { VersionList } from '../observations/versions-drawer.tsx'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { viewWords } from './cell-words.ts'
import { readOrigin } from './origin-key.ts'
import './origin-drawer.css'

/** A cell with what its figures are said in. */
export interface OriginCell {
  readonly cell: VerdictCell | null
  readonly units: Pick<VerdictRow, 'gapUnit' | 'changeUnit'>
  readonly indicator: Pick<IndicatorRow['indicator'], 'id' | 'name' | 'unit'>
}

/** Where the figure of a cell came from and what is said of it; the address says which cell. */
export function OriginDrawer(props: {
  readonly planId: string
  readonly year: number
  readonly regions: readonly TableRegion[]
  /** The cell of an indicator in the place of a column; null where the page shows none. */
  readonly cellOf: (indicator: string, column: number) => OriginCell | null
}) {
  const { planId, year, regions, cellOf } = props
  const { get } = usePlanFilters()
  const at = readOrigin(get('origin'))
  const column = regions.findIndex(({ code }) => code === at?.region)
  const region = regions[column]
  const found = at && region ? cellOf(at.indicator, column) : null
  if (!found || !region) return null
  return <Opened key={get('origin')} {...{ planId, year, region, found }} />
}

function Opened(props: {
  readonly planId: string
  readonly year: number
  readonly region: TableRegion
  readonly found: OriginCell
}) {
  const { planId, year, region, found } = props
  const { code = '' } = useParams()
  const { get, set, search } = usePlanFilters()
  const { instant } = asOfDay(get)
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
  const { id, name, unit } = found.indicator
  const page = useQuery({
    queryKey: ['indicator', code, id, year, instant, region.code],
    queryFn: () => api.indicator(id, year, { asOf: instant, region: region.code }),
  })
  const rest = new URLSearchParams(search)
  rest.delete('origin')
  return (
    <Drawer open title={t('places.origin')} size={480} onClose={() => set({ origin: null })}>
      <h3>{name}</h3>
      <p className="caption">
        {t('places.origin.line', { place: region.name, year })}
        {unit !== null && t('indicators.unit', { unit })}
      </p>
      {page.isPending && <Skeleton rows={4} />}
      {page.isLoadingError && <LoadFailure error={page.error} retry={() => page.refetch()} />}
      {page.data && (
        <>
          <Facts {...{ found, year }} row={page.data.row} />
          <p className="origin-sentence">{page.data.verdict?.sentence ?? t('places.noTarget.why')}</p>
        </>
      )}
      <p className="origin-links">
        <Link to={indicatorPath(code, id, rest, { plan: planId, year, region: region.code })}>
          {t('indicators.open')}
        </Link>
        <Link to={comparisonPath(code, id, rest, planId, year)}>{t('places.compare')}</Link>
      </p>
      {page.data && yearFigure(page.data.row, year).entered !== null && (
        <>
          <h3>{t('observations.versions.title')}</h3>
          <VersionList row={{ id }} period={String(year)} region={region.code} revision={0} />
        </>
      )}
    </Drawer>
  )
}

function Facts(props: { readonly row: IndicatorRow; readonly found: OriginCell; readonly year: number }) {
  const { row, found, year } = props
  const { cell, units, indicator } = found
  const { unit } = indicator
  const { figure, entered, beside } = yearFigure(row, year)
  const made = row.computed.find(({ period }) => period === String(year)) ?? null
  const status = row.verdict?.status ?? null
  const said = (view: 'met' | 'pace' | 'change') => cell && viewWords(cell, view, units)
  return (
    <dl className="origin-facts">
      <Fact name={t('indicator.column.actual')}>
        <FigureWords figure={figure} />
        {figure?.value && unit}
        {beside !== null && <BesideWords beside={beside} />}
      </Fact>
      {status !== null && (
        <Fact name={t('indicator.verdict')}>
          <StatusMark status={status} />
        </Fact>
      )}
      {cell?.target && (
        <Fact name={t('places.origin.target')}>
          {madeText(cell.target)}
          {unit}
        </Fact>
      )}
      {said('met') && <Fact name={word('places.cell', 'met')}>{said('met')}</Fact>}
      {said('pace') && <Fact name={t('places.origin.pace')}>{said('pace')}</Fact>}
      {said('change') && <Fact name={word('places.cell', 'change')}>{said('change')}</Fact>}
      {made !== null && (
        <Fact name={t('places.origin.made')}>
          {madeWords(made)}
          <span className="caption">{t('places.origin.madeAt', { when: formatInstant(made.computedAt) })}</span>
        </Fact>
      )}
      {entered !== null && (
        <Fact name={t('indicator.definition.source')}>{entered.source ?? t('indicator.noSource')}</Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

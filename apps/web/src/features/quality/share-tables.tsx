import { periodName } from '@tongtu/kernel'
import type { FigureQuality } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { QualityList } from './quality-list.tsx'
import { ReportingCells, ReportingHeads } from './reporting-cells.tsx'

/** The period among those before it. */
export function PeriodTable({ periods }: Pick<FigureQuality, 'periods'>) {
  return (
    <QualityList id="quality-periods" title={t('quality.periods')} caption={t('quality.periods.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.period')}</th>
          <ReportingHeads />
        </tr>
      </thead>
      <tbody>
        {periods.map((one) => (
          <tr key={one.period}>
            <th scope="row" className="nowrap">
              {periodName(one.period)}
            </th>
            <ReportingCells {...one} />
          </tr>
        ))}
      </tbody>
    </QualityList>
  )
}

/** Who entered what of the period. */
export function PeopleTable({ people }: Pick<FigureQuality, 'people'>) {
  return (
    <QualityList id="quality-people" title={t('quality.people')} caption={t('quality.people.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.person')}</th>
          <th scope="col" className="num">
            {t('quality.column.filled')}
          </th>
          <th scope="col" className="num">
            {t('quality.column.onTime')}
          </th>
          <th scope="col">{t('quality.column.last')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ name, filled, onTime, lastAt }) => (
          <tr key={name ?? ''}>
            <th scope="row">{name ?? t('quality.person.program')}</th>
            <td className="num">{filled}</td>
            <td className="num">{onTime}</td>
            <td className="nowrap">{formatInstant(lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </QualityList>
  )
}

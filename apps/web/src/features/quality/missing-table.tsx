import { Link, useParams } from 'react-router'
import type { FigureQuality } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { cellAddress } from '../observations/import/import-address.ts'
import { QualityList } from './quality-list.tsx'

/** Figures that are owed and not there, each with the way to its cell. */
export function MissingTable({ quality, planId }: { readonly quality: FigureQuality; readonly planId: string }) {
  const { code = '' } = useParams()
  const { missing, period } = quality
  const title = t('quality.missing', { n: missing.length })
  const caption = t(missing.length === 0 ? 'quality.missing.none' : 'quality.missing.caption')
  return (
    <QualityList id="quality-missing" {...{ title, caption }}>
      <thead>
        <tr>
          <th scope="col">{t('quality.column.indicator')}</th>
          <th scope="col">{t('quality.column.units')}</th>
          <th scope="col">{t('quality.column.due')}</th>
        </tr>
      </thead>
      <tbody>
        {missing.map(({ indicator, no, name, units, dueOn, overdue }) => (
          <tr key={indicator}>
            <th scope="row">
              <Link to={cellAddress(code, planId, { indicator, period, region: code })}>
                {no} {name}
              </Link>
            </th>
            <td>{units.join(t('word.listComma')) || t('quality.unit.none')}</td>
            <td className={overdue ? 'nowrap quality-late' : 'nowrap'}>
              {dueOn} {t(overdue ? 'quality.isOverdue' : 'quality.isOpen')}
            </td>
          </tr>
        ))}
      </tbody>
    </QualityList>
  )
}

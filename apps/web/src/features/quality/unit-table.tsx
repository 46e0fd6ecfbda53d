import type { FigureQuality } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { QualityList } from './quality-list.tsx'
import { ReportingCells, ReportingHeads } from './reporting-cells.tsx'

/** How the units report: who owes most stands first. */
export function UnitTable({ quality }: { readonly quality: FigureQuality }) {
  return (
    <QualityList id="quality-units" title={t('quality.units')} caption={t('quality.units.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.unit')}</th>
          <ReportingHeads />
          <th scope="col" className="num">
            {t('quality.column.findings')}
          </th>
          <th scope="col" className="num">
            {t('quality.column.silent')}
          </th>
          <th scope="col">{t('quality.column.last')}</th>
        </tr>
      </thead>
      <tbody>
        {quality.units.map((one) => (
          <tr key={one.unit ?? ''}>
            <th scope="row">{one.unit ?? t('quality.unit.none')}</th>
            <ReportingCells {...one} />
            <td className="num">{one.findings}</td>
            <td className={`num${one.silent > 1 ? ' quality-late' : ''}`}>{one.silent}</td>
            <td className="nowrap">{one.lastAt === null ? lastless(one) : formatInstant(one.lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </QualityList>
  )
}

const lastless = ({ never }: FigureQuality['units'][number]) => t(never ? 'quality.never' : 'word.none')

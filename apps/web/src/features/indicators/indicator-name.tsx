import { Link } from 'react-router'
import type { IndicatorRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import './indicator-name.css'

/** Number, name and unit of a row; the name leads to the indicator's page. */
export function IndicatorName(props: { readonly indicator: IndicatorRow['indicator']; readonly to: string }) {
  const { indicator, to } = props
  return (
    <div className="indicator-name">
      <span className="indicator-no">{indicator.no}</span>
      <span>
        <Link className="row-link" to={to}>
          {indicator.name}
        </Link>
        {indicator.unit !== null && <span className="quiet">{t('indicators.unit', { unit: indicator.unit })}</span>}
      </span>
    </div>
  )
}

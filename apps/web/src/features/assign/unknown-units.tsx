import type { UnknownUnit } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'

/** Units that the document names and the registry does not hold: confirming the plan takes them in. */
export function UnknownUnits({ units }: { readonly units: readonly UnknownUnit[] }) {
  return (
    <section className="unknown-units paper">
      <div className="unknown-head">
        <div>
          <h2>{t('assign.unknown.title', { n: units.length })}</h2>
          <p className="caption">{t('assign.unknown.line')}</p>
        </div>
      </div>
      <ul>
        {units.map((unit) => (
          <li key={unit.name}>
            {unit.name} <span className="quiet">{t('assign.unknown.count', { n: unit.measures })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link, useParams } from 'react-router'
import { t } from '../../app/locale/messages.ts'

const TABS = { compare: 'indicators/compare', alignment: 'indicators/compare/superior' } as const
type Tab = keyof typeof TABS

/** From plans side by side to plans above one another and back. */
export function ComparisonTabs({ tab }: { readonly tab: Tab }) {
  const { code = '' } = useParams()
  return (
    <nav className="tabs" aria-label={t('compare.tabs')}>
      <ul>
        {(Object.keys(TABS) as Tab[]).map((one) => (
          <li key={one}>
            <Link to={`/r/${code}/${TABS[one]}`} {...(one === tab && { 'aria-current': 'page' as const })}>
              {t(`compare.tab.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { Link, useParams } from 'react-router'
import type { FigureFinding } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { cellAddress } from './import/import-address.ts'
import './findings-list.css'

/** What does not hold among figures: a shape and a sentence, what to do, and the way to the cell. */
export function FindingsList(props: {
  readonly findings: readonly FigureFinding[]
  readonly planId: string
  /** How a cell on this very page is gone to; null: it is on another. */
  readonly isHere?: (finding: FigureFinding) => ((indicator: string) => void) | null
}) {
  const { findings, planId, isHere } = props
  const { code = '' } = useParams()
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const { rule, severity, message, remedy, cells } = finding
        const [cell] = cells
        const goTo = isHere?.(finding) ?? null
        return (
          <li key={`${rule} ${cell?.region} ${message}`} className={`finding-${severity}`}>
            <span aria-hidden="true">{severity === 'error' ? '■' : '▲'}</span>{' '}
            <span className="hidden-text">{t(`finding.${severity}`)}</span>
            {message}。{remedy}{' '}
            {cell &&
              (goTo ? (
                <button type="button" className="link-button" onClick={() => goTo(cell.indicator)}>
                  {t('finding.show')}
                </button>
              ) : (
                <Link to={cellAddress(code, planId, cell)}>{t('finding.show')}</Link>
              ))}
          </li>
        )
      })}
    </ul>
  )
}

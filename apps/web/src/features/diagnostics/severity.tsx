import type { Severity } from '@tongtu/plan'
import { word } from '../../app/locale/messages.ts'
import './severity.css'

const SHAPES: Record<Severity, string> = { error: '■', warning: '▲', hint: '○' }

/** Shape and word of a severity; colour comes last. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity severity-${severity}`}>
      <i aria-hidden="true">{SHAPES[severity]}</i>
      {word('severity', severity)}
    </span>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { t } from '../locale/messages.ts'

export interface Crumb {
  readonly text: string
  readonly to?: string
}

/** Breadcrumb, title as a noun, one line of facts, at most one primary button. */
export function PageHead(props: {
  readonly crumbs?: readonly Crumb[]
  readonly title: string
  readonly line?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className="page-head">
      {props.crumbs && (
        <nav className="crumbs" aria-label={t('crumb.label')}>
          <ol>
            {props.crumbs.map((crumb) => (
              <li key={crumb.text}>{crumb.to ? <Link to={crumb.to}>{crumb.text}</Link> : crumb.text}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head-row">
        <div className="page-head-text">
          <h1 tabIndex={-1}>{props.title}</h1>
          {props.line && <p className="page-line">{props.line}</p>}
        </div>
        {props.children && <div className="page-acts">{props.children}</div>}
      </div>
    </div>
  )
}

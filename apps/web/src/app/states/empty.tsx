import type { ReactNode } from 'react'
import './states.css'

/** How it stands, why, and the next step. */
export function Empty(props: { readonly title?: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      {props.title && <h2>{props.title}</h2>}
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}

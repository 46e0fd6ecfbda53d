import type { ReactNode } from 'react'
import './quality-list.css'

/** A list of the page under its title; a wide table is scrolled by itself. */
export function QualityList(props: {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly children: ReactNode
}) {
  const { id, title, caption, children } = props
  return (
    <section className="paper quality-list" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className="table-frame" tabIndex={0} aria-label={title}>
        <table className="list-table">
          <caption>{caption}</caption>
          {children}
        </table>
      </section>
    </section>
  )
}

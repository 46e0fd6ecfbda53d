import type { ReactNode } from 'react'
import { t } from '../../../app/locale/messages.ts'

/** Rows of a list that are drawn, of the first thousand that are sent: nobody reads more here. */
export const SHOWN = 200

/** A list that scrolls by itself and says where it is cut. */
export function ListFrame(props: { readonly n: number; readonly caption: string; readonly children: ReactNode }) {
  const { n, caption, children } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
    <section className="paper figures-frame" tabIndex={0} aria-label={caption}>
      <table className="list-table figures-table">
        <caption>{n > SHOWN ? t('figures.cut', { caption, shown: SHOWN, n }) : caption}</caption>
        {children}
      </table>
    </section>
  )
}

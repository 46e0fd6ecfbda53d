import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDate, formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import './plan-print.css'

/** A table as it goes on paper: A4 landscape, title on the first page, column heads and foot on every page. */
export function PrintFrame(props: {
  readonly plan: string
  readonly title: string
  /** Place, number of rows and filters in words. */
  readonly head: string
  readonly back: string
  readonly columns: number
  /** Classes of the table, by which its columns get their widths. */
  readonly kind: string
  /** What can be chosen of the sheet before it is printed. */
  readonly choice?: ReactNode
  readonly children: ReactNode
}) {
  const session = useSession()
  const now = new Date()
  return (
    <main className="print">
      <div className="print-bar">
        <Link to={props.back}>{t('print.back')}</Link>
        {props.choice}
        <Button type="primary" onClick={() => window.print()}>
          {t('print.go')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the sheet scrolls sideways, also by keyboard */}
      <section className="print-sheet" aria-label={props.title} tabIndex={0}>
        <table className={props.kind}>
          <caption>
            <h1>
              {props.plan}
              <br />
              {props.title}
            </h1>
            <p>{props.head}</p>
          </caption>
          {props.children}
          <tfoot>
            <tr>
              <td colSpan={props.columns}>
                {t('print.foot', {
                  date: formatDate(now),
                  name: session.data?.user.name ?? '',
                  time: formatInstant(now),
                })}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </main>
  )
}

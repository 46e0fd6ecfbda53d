import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Circular } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { PaperView } from '../../features/circulars/paper-view.tsx'
import { monthWords } from '../../features/returns/month-words.ts'

/** A circular as it was issued, for everybody; the office sees who has read it and can take it back. */
export function IssuedCircular({ circular }: { readonly circular: Circular }) {
  const { paper, withdrawn, id } = circular
  const { code = '' } = useParams()
  const office = useSession().data?.user.role === 'office'
  const file = (name: string) => `/api/v1/circulars/${id}/${name}?place=${code}`
  return (
    <>
      <PageHead
        crumbs={[{ text: t('circular.back'), to: `/r/${code}/circulars` }, { text: monthWords(paper.period) }]}
        title={paper.title}
        line={t('circular.issued.line', {
          number: paper.number ?? '',
          at: formatInstant(circular.issuedAt ?? paper.asOf),
          by: circular.issuedBy ?? '',
          asOf: formatInstant(paper.asOf),
        })}
      >
        <Button href={file('progress.xlsx')}>{t('circular.xlsx')}</Button>
        <Button href={file('circular.docx')} type="primary">
          {t('circular.docx')}
        </Button>
      </PageHead>
      {withdrawn !== null && (
        <p className="refusal">
          {t('circular.withdrawn', {
            by: withdrawn.by ?? '',
            at: formatInstant(withdrawn.at),
            reason: withdrawn.reason,
          })}{' '}
          {office && <Link to={`/r/${code}/circulars`}>{t('circular.withdrawn.again')}</Link>}
        </p>
      )}
      <div className={office ? 'circular-halves' : ''}>
        <PaperView paper={paper} number="" />
        {office && (
          <aside className="circular-side">
            <Readers readers={circular.readers} />
            {withdrawn === null && <Withdraw id={id} number={paper.number ?? ''} />}
          </aside>
        )}
      </div>
    </>
  )
}

function Readers({ readers }: Pick<Circular, 'readers'>) {
  const seen = readers.filter(({ at }) => at !== null).length
  return (
    <section className="paper fact-panel">
      <h2>{t('circular.readers', { seen, n: readers.length })}</h2>
      <ul className="circular-readers">
        {readers.map(({ unit, at }) => (
          <li key={unit.id}>
            <span>{unit.name}</span>{' '}
            <span className={at === null ? '' : 'quiet'}>
              {at === null ? t('circular.readers.unseen') : formatInstant(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Withdraw(props: { readonly id: string; readonly number: string }) {
  const client = useQueryClient()
  const field = useId()
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    try {
      await api.withdrawCircular(props.id, reason.trim())
      notify(t('circular.withdraw.said', { number: props.number }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
    await client.invalidateQueries({ queryKey: ['circular'] })
    await client.invalidateQueries({ queryKey: ['circulars'] })
  }
  return (
    <details className="paper fact-panel">
      <summary>{t('circular.withdraw')}</summary>
      <form
        className="fact-reword"
        onSubmit={(event) => {
          event.preventDefault()
          void withdraw()
        }}
      >
        <p className="caption">{t('circular.withdraw.hint')}</p>
        <label htmlFor={field}>{t('circular.withdraw.reason')}</label>
        <textarea
          id={field}
          rows={3}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="fact-acts">
          <Button danger htmlType="submit" disabled={reason.trim() === ''}>
            {t('circular.withdraw.do')}
          </Button>
        </div>
      </form>
    </details>
  )
}

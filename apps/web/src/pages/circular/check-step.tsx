import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Circular, PaperFact } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { numberWords } from '../../features/circulars/number-words.ts'
import { PaperView } from '../../features/circulars/paper-view.tsx'
import { monthWords } from '../../features/returns/month-words.ts'

/** The answers once more before what cannot be taken back quietly: what is issued is what stands here, or nothing. */
export function CheckStep(props: { readonly circular: Circular; readonly desk: NonNullable<Circular['desk']> }) {
  const { circular, desk } = props
  const { paper } = circular
  const { code = '' } = useParams()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const home = `/r/${code}/circulars/${circular.id}`
  const issue = async () => {
    setBusy(true)
    try {
      await api.issueCircular(circular.id, { revision: circular.revision, fingerprint: desk.fingerprint })
      await navigate(home, { replace: true })
      notify(t('circular.issued'))
    } catch (error) {
      setRefusal((error as Error).message)
    }
    await client.invalidateQueries({ queryKey: ['circular'] })
    await client.invalidateQueries({ queryKey: ['circulars'] })
    setBusy(false)
  }
  const { texts } = desk
  const rows = [
    ['number', numberWords(texts.code, paper)],
    ['issuer', paper.issuer],
    ['title', paper.title],
    ['addressees', paper.addressees],
    ['opening', paper.opening],
    ['praise', said(paper.praise)],
    ['criticism', said(paper.criticism)],
    ['lists', t('circular.check.lists', { red: paper.red.length, yellow: paper.yellow.length })],
    ['closing', paper.closing],
    ['told', t('circular.check.told', { n: paper.units.length })],
  ] as const
  return (
    <>
      <PageHead
        crumbs={[
          { text: t('circular.back'), to: `/r/${code}/circulars` },
          { text: monthWords(paper.period), to: home },
          { text: t('circular.check.title') },
        ]}
        title={t('circular.check.title')}
        line={t('circular.check.line')}
      />
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {desk.hindrances.length > 0 && (
        <div className="refusal">
          <h2>{t('circular.check.hindered')}</h2>
          <ul>
            {desk.hindrances.map((hindrance) => (
              <li key={hindrance}>{hindrance}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="paper circular-answers">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`circular.check.row.${name}`)}</dt>
            <dd>{text}</dd>
            {name !== 'told' && name !== 'lists' && (
              <dd>
                <Link to={home}>
                  {t('circular.check.change')}
                  <span className="hidden-text">{t(`circular.check.row.${name}`)}</span>
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="circular-issue">
        <Button type="primary" size="large" disabled={busy || desk.hindrances.length > 0} onClick={issue}>
          {t('circular.check.issue')}
        </Button>
      </p>
      <PaperView paper={paper} number={numberWords(texts.code, paper)} />
    </>
  )
}

function said(facts: readonly PaperFact[]): string {
  return facts.length === 0 ? t('circular.check.nobody') : facts.map(({ text }) => text).join('\n')
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { periodName } from '@tongtu/kernel'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { evidencePath } from '../../api/evidence-path.ts'
import type { CellPanel, EntryRow } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { EvidenceField } from '../returns/evidence-field.tsx'
import { grouped } from '../targets/target-words.ts'
import { boundsText } from './figure-words.tsx'
import './cell-facts.css'

type Cell = Pick<EntryRow, 'indicator' | 'region'>

/** What is known of a cell: its limits and range, the last figures, what it rests on, what was said of it. */
export function CellFacts({ cell, period }: { readonly cell: Cell; readonly period: string }) {
  const client = useQueryClient()
  const { indicator, region } = cell
  const queryKey = ['observations', 'cell', indicator, region, period]
  const panel = useQuery({ queryKey, queryFn: () => api.cellPanel(indicator, period, region) })
  const [refusal, setRefusal] = useState<string | null>(null)
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act()
      setRefusal(null)
    } catch (error) {
      setRefusal((error as Error).message)
    }
    await client.invalidateQueries({ queryKey })
    await client.invalidateQueries({ queryKey: ['observations', 'table'] })
  }
  if (panel.isLoadingError) return <LoadFailure error={panel.error} retry={() => panel.refetch()} />
  if (!panel.data) return <Skeleton rows={3} />
  const { evidence, mayEnter } = panel.data
  return (
    <>
      <Bounds panel={panel.data} />
      <h3>{t('cell.evidence')}</h3>
      <ul className="cell-evidence">
        {evidence.map(({ id, fileName }) => (
          <li key={id}>
            <a href={evidencePath(id)}>{fileName}</a>
          </li>
        ))}
      </ul>
      {evidence.length === 0 && <p className="quiet">{t('cell.evidence.none')}</p>}
      {mayEnter && (
        <EvidenceField
          label={t('cell.evidence.change')}
          chosen={evidence.map(({ id }) => id)}
          choose={(chosen) => void attempt(() => api.setCellEvidence(indicator, period, region, chosen))}
        />
      )}
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <Comments
        panel={panel.data}
        say={(words) => attempt(() => api.addCellComment(indicator, period, region, words))}
      />
    </>
  )
}

function Bounds({ panel }: { readonly panel: CellPanel }) {
  const { limits, range, whyNoRange, history } = panel
  return (
    <dl className="cell-bounds">
      <dt>{t('cell.limits')}</dt>
      <dd>{limits === null ? t('cell.limits.none') : boundsText(limits)}</dd>
      <dt>{t('observations.column.range')}</dt>
      <dd>{range === null ? whyNoRange : boundsText(range)}</dd>
      <dt>{t('cell.history')}</dt>
      <dd>
        {history.length === 0
          ? t('word.none')
          : history
              .map(({ period, value }) =>
                t('cell.history.one', {
                  period: periodName(period),
                  value: value === null ? t('word.none') : grouped(value),
                }),
              )
              .join(t('word.listComma'))}
      </dd>
    </dl>
  )
}

function Comments({ panel, say }: { readonly panel: CellPanel; readonly say: (words: string) => Promise<void> }) {
  const id = useId()
  const [words, setWords] = useState('')
  return (
    <>
      <h3>{t('cell.comments')}</h3>
      <ol className="cell-comments">
        {panel.comments.map((comment) => (
          <li key={`${comment.at} ${comment.words}`}>
            <p>{comment.words}</p>
            <p className="caption">
              {comment.by} {formatInstant(comment.at)}
            </p>
          </li>
        ))}
      </ol>
      <label htmlFor={id}>{t('cell.comment')}</label>
      <textarea
        id={id}
        className="cell-comment"
        maxLength={500}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button
        size="small"
        disabled={words.trim() === ''}
        onClick={() => void say(words.trim()).then(() => setWords(''))}
      >
        {t('cell.comment.add')}
      </Button>
    </>
  )
}

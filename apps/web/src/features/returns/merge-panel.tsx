import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { ActResult, Merge, Round } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { MergeCells } from './merge-cells.tsx'
import './merge-panel.css'
import '../drafts/file-drop.css'

/**
 * Returned sheets, as many as there are: dropped at once, looked at cell by cell, written whole or not at all. What
 * conflicts waits for a choice; what cannot be read is named with file and cell.
 */
export function MergePanel({ round }: { readonly round: Round }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [merge, setMerge] = useState<Merge | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, number>>>({})
  const [results, setResults] = useState<readonly ActResult[] | null>(null)
  const [busy, setBusy] = useState<'reading' | 'writing' | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const attempt = async (work: 'reading' | 'writing', act: () => Promise<void>) => {
    setBusy(work)
    setRefusal(null)
    try {
      await act()
    } catch (error) {
      setRefusal((error as Error).message)
    } finally {
      setBusy(null)
    }
  }
  const upload = (files: readonly File[]) =>
    attempt('reading', async () => {
      setResults(null)
      setChoices({})
      setMerge(await api.previewMerge(round.id, files))
    })
  const apply = () =>
    attempt('writing', async () => {
      if (!merge) return
      setResults(await api.applyMerge(merge.id, choices))
      setMerge(null)
      await client.invalidateQueries({ queryKey: ['rounds'] })
      await client.invalidateQueries({ queryKey: ['returns'] })
    })
  const conflicts = merge?.returns.flatMap(({ caseId, cells }) =>
    cells.filter(({ verdict }) => verdict === 'conflict').map(({ field }) => `${caseId} ${field}`),
  )
  const open = conflicts?.filter((key) => choices[key] === undefined).length ?? 0
  return (
    <div className="merge-panel">
      {merge === null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
        <div
          className={over ? 'drop-zone drop-over' : 'drop-zone'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            void upload([...event.dataTransfer.files])
          }}
        >
          <h2>{busy === 'reading' ? t('merge.reading') : t('merge.drop.title')}</h2>
          <p className="quiet">{t('merge.drop')}</p>
          <label className="merge-file">
            {t('merge.choose')}
            <input
              type="file"
              multiple
              accept=".xlsx"
              disabled={busy !== null}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])]
                event.target.value = ''
                if (files.length > 0) void upload(files)
              }}
            />
          </label>
          <p className="caption">
            <a href={`/api/v1/rounds/${round.id}/sheets.zip?place=${code}`}>{t('desk.sheets')}</a>
          </p>
        </div>
      )}
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {results !== null && <Results results={results} />}
      {merge !== null && (
        <>
          <Files merge={merge} />
          <MergeCells merge={merge} choices={choices} choose={(key, at) => setChoices({ ...choices, [key]: at })} />
          <div className="merge-foot paper">
            <span role="status">
              {told([
                t('merge.sum', { n: merge.returns.length }),
                merge.unchanged > 0 && t('merge.sum.unchanged', { n: merge.unchanged }),
                open > 0 && t('merge.sum.open', { n: open }),
              ])}
            </span>
            <Button onClick={() => setMerge(null)} disabled={busy !== null}>
              {t('merge.stop')}
            </Button>
            <Button type="primary" onClick={apply} disabled={busy !== null || open > 0 || merge.returns.length === 0}>
              {t('merge.apply', { n: merge.returns.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** What there is to say: a part that does not apply says nothing, rather than nought. */
const told = (parts: readonly (string | false)[]) => parts.filter(Boolean).join('，')

function Files({ merge }: { readonly merge: Merge }) {
  const wrong = merge.files.filter(({ problems }) => problems.length > 0)
  const unread = merge.returns.flatMap(({ cells }) => cells.filter(({ verdict }) => verdict === 'invalid'))
  const named = new Set(wrong.map(({ name }) => name))
  for (const { candidates } of unread) for (const { file } of candidates) named.add(file)
  return (
    <section className="merge-files" aria-label={t('merge.files')}>
      <p>
        {told([
          t('merge.files.line', { n: merge.files.length }),
          named.size > 0 && t('merge.files.wrong', { n: named.size }),
          unread.length > 0 && t('merge.files.invalid', { n: unread.length }),
        ])}
      </p>
      {wrong.length > 0 && (
        <ul className="paper">
          {wrong.map(({ name, unit, problems }) => (
            <li key={name}>
              <b>{name}</b> {unit !== null && <span className="caption">{unit}</span>}
              <ul>
                {problems.map((problem) => (
                  <li key={problem} className="problem">
                    {problem}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Results({ results }: { readonly results: readonly ActResult[] }) {
  const left = results.filter(({ done }) => !done)
  return (
    <section className="merge-results paper" role="status">
      <p>
        {told([
          t('merge.done', { n: results.length - left.length }),
          left.length > 0 && t('merge.done.left', { n: left.length }),
        ])}
      </p>
      {left.length > 0 && (
        <ul>
          {left.map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Paper } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import '../../app/file-button.css'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { CheckedTemplate, type Tried } from './checked-template.tsx'
import { PlaceholderList } from './placeholder-list.tsx'

/** One kind of paper: which template it is filled into, and how to change it. */
export function PaperCard({ paper }: { readonly paper: Paper }) {
  const { kind, name, about, own } = paper
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [reading, setReading] = useState(false)
  const [tried, setTried] = useState<Tried | null>(null)
  const file = (path: string, query = '') => `/api/v1/papers/${kind}/${path}?place=${code}${query}`
  const attempt = async (work: () => Promise<unknown>) => {
    setReading(true)
    try {
      await work()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setReading(false)
    }
  }
  const choose = (chosen: File) =>
    attempt(async () => setTried({ file: chosen, check: await api.checkTemplate(kind, chosen) }))
  const use = (chosen: File) =>
    attempt(async () => {
      await api.changeTemplate(kind, chosen)
      setTried(null)
      await client.invalidateQueries({ queryKey: ['papers'] })
      notify(t('papers.used', { name, file: chosen.name }))
    })
  const withdraw = () =>
    attempt(async () => {
      await api.withdrawTemplate(kind)
      await client.invalidateQueries({ queryKey: ['papers'] })
      notify(t('papers.withdrawn', { name }))
    })
  return (
    <section className="paper paper-card">
      <h2>{name}</h2>
      <p className="quiet">{about}</p>
      <p>
        {own
          ? t('papers.own', {
              file: own.fileName,
              by: own.by ?? t('papers.own.unknown'),
              time: formatInstant(own.changedAt),
            })
          : t('papers.builtIn')}
      </p>
      <div className="paper-acts">
        <Button href={file('template.docx')}>{t('papers.download')}</Button>
        {own && <Button href={file('template.docx', '&builtIn=true')}>{t('papers.download.builtIn')}</Button>}
        <Button href={file('example.docx')}>{t('papers.example')}</Button>
        <label className="file-button">
          {reading ? t('papers.upload.reading') : t('papers.upload')}
          <input
            type="file"
            accept=".docx"
            disabled={reading}
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              event.target.value = ''
              if (chosen) choose(chosen)
            }}
          />
        </label>
        {own && (
          <Button disabled={reading} onClick={withdraw}>
            {t('papers.withdraw')}
          </Button>
        )}
      </div>
      {tried && <CheckedTemplate {...{ kind, tried, reading, use }} close={() => setTried(null)} />}
      <PlaceholderList placeholders={paper.placeholders} />
    </section>
  )
}

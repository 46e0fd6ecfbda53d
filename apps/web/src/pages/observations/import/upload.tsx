import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { api } from '../../../api/endpoints.ts'
import { t, word } from '../../../app/locale/messages.ts'
import { usePageTitle } from '../../../app/page-title.ts'
import { PageHead } from '../../../app/shell/page-head.tsx'
import { DropVeil, FileButton, usePageDrop } from '../../../features/drafts/file-drop.tsx'
import { states } from '../../../features/observations/figure-content.ts'
import { entryAddress, importAddress } from '../../../features/observations/import/import-address.ts'
import { importKey } from '../../../features/observations/import/import-key.ts'
import { RecentImports } from '../../../features/observations/import/recent-imports.tsx'
import { SheetLink } from '../../../features/observations/import/sheet-link.tsx'
import { useImportContext } from '../../../features/observations/import/use-import-context.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import './import.css'

/** A sheet of figures is handed in: what it would change is laid out next, nothing is written here. */
export function UploadFiguresPage() {
  const { code = '' } = useParams()
  usePageTitle(t('figures.import'))
  const navigate = useNavigate()
  const client = useQueryClient()
  const filters = usePlanFilters()
  const context = useImportContext()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === context.plan)
  const state = states.find((one) => one === context.state) ?? 'preliminary'
  const [reading, setReading] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<{ readonly name: string; readonly why: string } | null>(null)
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) alert.current?.focus()
  }, [refusal])
  const take = async (file: File) => {
    if (reading !== null) return
    setReading(file.name)
    setRefusal(null)
    try {
      const sheet = await api.previewFigures(context.plan, state, file)
      client.setQueryData(importKey(code, sheet.id), sheet)
      await navigate(importAddress(code, context, sheet.id))
    } catch (error) {
      setRefusal({ name: file.name, why: (error as Error).message })
    } finally {
      setReading(null)
    }
  }
  const over = usePageDrop((file) => void take(file))
  const back = entryAddress(code, context)
  if (context.plan === '') return <Navigate to={back} replace />
  return (
    <>
      {over && <DropVeil />}
      <PageHead
        crumbs={[{ text: t('observations.title'), to: back }, { text: t('figures.import') }]}
        title={t('figures.import')}
        line={plan?.title}
      />
      {refusal && (
        <div className="refusal" role="alert" ref={alert} tabIndex={-1}>
          <h2>{t('figures.refused', { name: refusal.name })}</h2>
          <p>{refusal.why}</p>
        </div>
      )}
      <section className="drop-zone" aria-label={t('figures.drop')}>
        <div role="status">
          {reading === null ? (
            <h2>{t('figures.drop')}</h2>
          ) : (
            <>
              <h2>{t('figures.reading', { name: reading })}</h2>
              <progress aria-hidden />
            </>
          )}
        </div>
        <p className="quiet">{t('figures.drop.line')}</p>
        <label className="figures-state">
          {t('figures.state')}
          <select value={state} onChange={({ target }) => filters.set({ state: target.value })}>
            {states.map((one) => (
              <option key={one} value={one}>
                {word('observationState', one)}
              </option>
            ))}
          </select>
        </label>
        <p className="figures-acts">
          <FileButton
            take={(file) => void take(file)}
            primary
            disabled={reading !== null}
            accept=".xlsx,.csv,.json"
            label={t('figures.choose')}
          >
            {t('figures.choose')}
          </FileButton>
          {context.period !== '' && <SheetLink planId={context.plan} period={context.period} />}
        </p>
      </section>
      <RecentImports code={code} />
    </>
  )
}

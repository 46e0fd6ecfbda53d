import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { NewRestatement, RestatementPreview } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { PlanSelect } from '../../features/plans/plan-select.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { measuredRows, type RowInput, restatedRows } from './restated-rows.ts'
import { RestatedTable } from './restated-table.tsx'

/** A restatement in the making: its name and ground, what each indicator is multiplied by or is in each year. */
export function RestatementForm({ close }: { readonly close: () => void }) {
  const client = useQueryClient()
  const filters = usePlanFilters()
  const [texts, setTexts] = useState({ name: '', ground: '', from: String(thisYear() - 5), to: String(thisYear() - 1) })
  const [inputs, setInputs] = useState<ReadonlyMap<string, RowInput>>(new Map())
  const [preview, setPreview] = useState<RestatementPreview | null>(null)
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const withTable = plans.data?.filter(({ indicators }) => indicators > 0) ?? []
  const planId = filters.get('plan') || withTable[0]?.id
  const rows = useQuery({
    queryKey: ['indicators', 'restated', planId, texts.to],
    queryFn: () => api.indicators(planId ?? '', Number(texts.to)),
    enabled: planId !== undefined && /^(19|20)\d\d$/.test(texts.to),
  })
  const restated = restatedRows(inputs, texts.from, texts.to)
  const given: NewRestatement = { name: texts.name, ground: texts.ground, rows: restated }
  const ready = texts.name.trim() !== '' && texts.ground.trim() !== '' && restated.length > 0
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const apply = (n: number) =>
    attempt(async () => {
      await api.restate(given)
      await client.invalidateQueries()
      notify(t('restatements.done', { n }))
      close()
    })
  const field = (key: keyof typeof texts, type: 'text' | 'number' = 'text') => (
    <label>
      {t(`restatements.${key}`)}
      <input
        type={type}
        value={texts[key]}
        maxLength={key === 'ground' ? 200 : 60}
        onChange={({ target }) => {
          setPreview(null)
          setTexts({ ...texts, [key]: target.value })
        }}
      />
    </label>
  )
  return (
    <form
      className="paper restatement-form"
      onSubmit={(event) => {
        event.preventDefault()
        void attempt(async () => setPreview(await api.previewRestatement(given)))
      }}
    >
      <div className="restatement-texts">
        {field('name')}
        {field('ground')}
        {field('from', 'number')}
        {field('to', 'number')}
        <PlanSelect plans={withTable} planId={planId} />
      </div>
      <p className="caption">{t('restatements.hint')}</p>
      {rows.isPending ? (
        <Skeleton rows={6} />
      ) : (
        <RestatedTable
          rows={measuredRows(rows.data?.rows ?? [])}
          from={texts.from}
          to={texts.to}
          inputs={inputs}
          change={(id, input) => {
            setPreview(null)
            setInputs(new Map(inputs).set(id, input))
          }}
        />
      )}
      {preview !== null && <PreviewPanel preview={preview} />}
      <p className="restatement-acts">
        {preview === null ? (
          <Button type="primary" htmlType="submit" disabled={!ready}>
            {t('restatements.preview')}
          </Button>
        ) : (
          <Button type="primary" onClick={() => void apply(preview.figures.length)}>
            {t('restatements.apply', { n: preview.figures.length })}
          </Button>
        )}
        <Button onClick={close}>{t('warnings.cancel')}</Button>
      </p>
    </form>
  )
}

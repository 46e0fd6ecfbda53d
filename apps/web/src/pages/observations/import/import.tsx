import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../../api/endpoints.ts'
import type { AppliedImport, ImportAnswers, ObservationImport, UndoneImport } from '../../../api/types.ts'
import { useKeys } from '../../../app/keys/use-keys.ts'
import { t } from '../../../app/locale/messages.ts'
import { usePageTitle } from '../../../app/page-title.ts'
import { useSession } from '../../../app/session/use-session.ts'
import { PageHead } from '../../../app/shell/page-head.tsx'
import { LoadFailure } from '../../../app/states/load-failure.tsx'
import { Skeleton } from '../../../app/states/skeleton.tsx'
import { ChangesTable } from '../../../features/observations/import/changes-table.tsx'
import { ColumnsList } from '../../../features/observations/import/columns-list.tsx'
import { entryAddress, importAddress } from '../../../features/observations/import/import-address.ts'
import { ImportCounts } from '../../../features/observations/import/import-counts.tsx'
import { importKey } from '../../../features/observations/import/import-key.ts'
import { ImportModeChoice } from '../../../features/observations/import/import-mode-choice.tsx'
import { ImportOutcome } from '../../../features/observations/import/import-outcome.tsx'
import { ProblemsTable } from '../../../features/observations/import/problems-table.tsx'
import { QuestionsList } from '../../../features/observations/import/questions-list.tsx'
import { useImportContext } from '../../../features/observations/import/use-import-context.ts'
import './import.css'

/** What a sheet of figures would change, before it is written; after that what became of it, and the way back. */
export function FigureImportPage() {
  const { code = '', importId = '' } = useParams()
  usePageTitle(t('figures.import'))
  const navigate = useNavigate()
  const client = useQueryClient()
  const context = useImportContext()
  const home = useSession().data?.user.jurisdiction.code ?? ''
  const queryKey = importKey(code, importId)
  const found = useQuery({ queryKey, queryFn: () => api.figureImport(importId) })
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const [saved, setSaved] = useState<AppliedImport | null>(null)
  const [undone, setUndone] = useState<UndoneImport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (refusal !== null) alert.current?.focus()
  }, [refusal])
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await act()
    } catch (error) {
      setRefusal((error as Error).message)
    } finally {
      // Also after a refusal: what refuses is most often that it was written or taken back already.
      await client.invalidateQueries({ queryKey })
      // Figures from before are not shown for a moment: another may type beside them.
      client.removeQueries({ queryKey: ['observations'], type: 'inactive' })
      setBusy(false)
    }
  }
  const sheet = found.data
  const open = sheet?.appliedAt === null && sheet.counts.changes > 0
  const answer = (answers: ImportAnswers) =>
    void attempt(async () => {
      await api.answerImport(importId, answers)
    })
  const apply = () => attempt(async () => setSaved(await api.applyFigures(importId)))
  const undo = () => attempt(async () => setUndone(await api.undoFigures(importId)))
  useKeys({ 'Ctrl+Enter': () => open && !busy && void apply() })
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  if (!sheet) return <Skeleton rows={12} />
  const plan = plans.data?.find(({ id }) => id === sheet.planId)
  const origin = { ...context, plan: sheet.planId }
  const back = entryAddress(code, origin)
  const n = sheet.counts.changes
  return (
    <div className="figures-page">
      <PageHead
        crumbs={[{ text: t('observations.title'), to: back }, { text: t('figures.import') }]}
        title={t('figures.import')}
        line={t('figures.line', { file: sheet.fileName, plan: plan?.title ?? '' })}
      />
      {refusal !== null && (
        <p className="refusal" role="alert" ref={alert} tabIndex={-1}>
          {refusal}
        </p>
      )}
      <ImportOutcome {...{ sheet, saved, undone }} />
      <ImportCounts sheet={sheet} />
      <ImportModeChoice {...{ sheet, busy, answer }} />
      {sheet.questions.length > 0 && <QuestionsList {...{ sheet, busy, answer }} />}
      {sheet.columns.length > 0 && <ColumnsList {...{ sheet, busy, answer }} />}
      {sheet.problems.length > 0 && <ProblemsTable sheet={sheet} />}
      {n > 0 && <ChangesTable sheet={sheet} home={home} />}
      <div className="paper figures-foot">
        <span>{t(footWords(sheet, busy), { n })}</span>
        {sheet.appliedAt === null ? (
          <>
            <Button disabled={busy} onClick={() => navigate(back)}>
              {t('figures.stop')}
            </Button>
            <Button disabled={busy} onClick={() => navigate(importAddress(code, origin))}>
              {t('figures.again')}
            </Button>
            <Button type="primary" disabled={busy || !open} onClick={() => void apply()}>
              {t('figures.apply', { n })}
            </Button>
          </>
        ) : (
          <>
            {sheet.undoneAt === null && (
              <Button disabled={busy} onClick={() => void undo()}>
                {t('figures.undo')}
              </Button>
            )}
            <Button disabled={busy} onClick={() => navigate(importAddress(code, origin))}>
              {t('figures.another')}
            </Button>
            <Link to={back}>{t('figures.back')}</Link>
          </>
        )}
      </div>
    </div>
  )
}

function footWords({ appliedAt, counts }: Pick<ObservationImport, 'appliedAt' | 'counts'>, busy: boolean) {
  if (busy) return 'figures.foot.busy'
  if (appliedAt !== null) return 'figures.foot.done'
  return counts.changes === 0 ? 'figures.foot.nothing' : 'figures.foot'
}

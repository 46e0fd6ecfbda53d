import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { LedgerDetail, LedgerSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { LinkTarget } from './link-target.tsx'
import { ProvenVerdict } from './proven-verdict.tsx'

/** What a ledger says on the day, down to its rows, and the promises that it proves. */
export function LedgerProof({ detail }: { readonly detail: LedgerDetail }) {
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  const { ledger, template, mayOpen } = detail
  const { figure, targets } = ledger
  return (
    <section className="paper ledger-proof" aria-label={t('ledger.proof')}>
      {figure === null ? (
        <p>{t('ledger.figure.none')}</p>
      ) : (
        <p className="ledger-figure">
          <b className="ledger-value">{t('ledgers.figure', { value: figure.value, unit: figure.unit })}</b>{' '}
          {figure.sentence}{' '}
          <button type="button" className="link-button" onClick={() => set({ counted: '1', state: null })}>
            {t('ledger.counted', { n: figure.counted })}
          </button>
          {figure.awaiting > 0 && !template.figure.counts.includes('listed') && (
            <button type="button" className="link-button" onClick={() => set({ state: 'listed', counted: null })}>
              {t('ledger.awaiting', { n: figure.awaiting })}
            </button>
          )}
        </p>
      )}
      {targets.length === 0 && <p className="caption">{t('ledger.target.none')}</p>}
      <ul className="ledger-targets">
        {targets.map((target) => (
          <li key={target.subject}>
            <Link to={targetAddress(code, target)}>{targetWords(target)}</Link>{' '}
            <span className="caption">{target.planTitle}</span>
            {detail.day === detail.today && <ProvenVerdict target={target} />}
            {mayOpen && <EndTarget ledgerId={ledger.id} target={target} />}
          </li>
        ))}
      </ul>
      {mayOpen && get('link') !== '1' && <Button onClick={() => set({ link: '1' })}>{t('ledger.target.add')}</Button>}
      {mayOpen && get('link') === '1' && <LinkTarget ledgerId={ledger.id} close={() => set({ link: null })} />}
      {template.closed && <p className="caption">{t('ledger.closed')}</p>}
    </section>
  )
}

type Target = LedgerSummary['targets'][number]

/** Where a promise is judged: the page of an indicator, of a measure, or the goals of a plan. */
export function targetAddress(code: string, { subject, measure, planId }: Target): string {
  if (subject.startsWith('i-')) return `/r/${code}/indicators/${subject}?plan=${planId}`
  return measure === null ? `/r/${code}/plans/${planId}?tab=targets` : `/r/${code}/measures/${measure}`
}

/** 境内外上市公司：2025年≥15家 */
export function targetWords({ name, unit, targets }: Target): string {
  if (targets.length === 0) return name
  const cells = targets.map(({ year, raw }) => t('ledger.target.cell', { year, raw, unit: unit ?? '' }))
  return t('ledger.target', { name, targets: cells.join(t('word.listComma')) })
}

function EndTarget({ ledgerId, target }: { readonly ledgerId: string; readonly target: Target }) {
  const client = useQueryClient()
  const { subject, name } = target
  const attempt = async (act: () => Promise<unknown>, said: () => void) => {
    try {
      await act()
      said()
      await client.invalidateQueries()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const link = () =>
    attempt(
      () => api.linkLedger(ledgerId, subject),
      () => notify(t('ledger.target.added', { name })),
    )
  const end = () =>
    attempt(
      () => api.unlinkLedger(ledgerId, subject),
      () => notify(t('ledger.target.ended', { name }), { undo: () => void link() }),
    )
  return (
    <button type="button" className="link-button" onClick={() => void end()}>
      {t('ledger.target.end')}
      <span className="hidden-text">{t('ledger.target.end.of', { name })}</span>
    </button>
  )
}

import type { Plan, Span } from '@tongtu/plan'
import { Button, Drawer } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { PlanSource } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { measureName } from './measure-name.ts'
import { QuotedSentence } from './quoted-sentence.tsx'
import { sentenceAround } from './sentence-around.ts'
import { readSpanParam, spanParam } from './span-param.ts'
import { TargetOrigins } from './target-origins.tsx'
import { usePlanFilters } from './use-plan-filters.ts'

/** Where a figure comes from: its sentence, the item it stands in, the page or cell of the original. */
export function OriginDrawer({ plan, source }: { readonly plan: Plan; readonly source: PlanSource }) {
  const filters = usePlanFilters()
  const navigate = useNavigate()
  const { code = '' } = useParams()
  const span = readSpanParam(filters.get('origin'))
  if (!span) return null
  const measure = plan.measures.find(
    (one) => one.status === 'active' && one.span[0] <= span[0] && one.span[1] >= span[1],
  )
  // What a person added by typing stands nowhere in the text: its place is the end of its item.
  const unprinted = span[0] === span[1]
  const item = measure ?? plan.goals.find((goal) => goal.span[0] <= span[0] && goal.span[1] >= span[1])
  const shown = unprinted && item ? item.span : sentenceAround(source.text, span)
  const quote = source.text.slice(span[0], span[1])
  const where = [measure ? measureName(measure, source.text) : '', anchorWords(source, span)].filter(Boolean).join('，')
  const copy = async () => {
    await navigator.clipboard.writeText(t('origin.citation', { quote, plan: plan.title, version: plan.version, where }))
    notify(t('origin.copied'))
  }
  return (
    <Drawer open title={t('origin.title')} size={480} onClose={() => filters.set({ origin: null })}>
      <p>
        {t('origin.of', { plan: plan.title })} {t('word.version', { n: plan.version })}
      </p>
      <p className="caption">{where}</p>
      <TargetOrigins plan={plan} span={span} />
      {unprinted && <p>{t('origin.unprinted')}</p>}
      <QuotedSentence text={source.text} within={shown} marked={unprinted ? [] : [span]} />
      <div className="origin-acts">
        {!unprinted && <Button onClick={copy}>{t('origin.copy')}</Button>}
        <Button
          onClick={() =>
            filters.set({ tab: 'source', at: spanParam(unprinted ? shown : span), origin: null }, { push: true })
          }
        >
          {t('origin.open')}
        </Button>
        {measure && (
          <Button onClick={() => filters.set({ history: measure.id, origin: null }, { push: true })}>
            {t('origin.history')}
          </Button>
        )}
        {measure && (
          <Button onClick={() => navigate(`/r/${code}/access?plan=${plan.id}&measure=${measure.id}`)}>
            {t('access.link')}
          </Button>
        )}
      </div>
    </Drawer>
  )
}

function anchorWords(source: PlanSource, span: Span): string {
  const anchor = source.anchors.find((one) => one.from <= span[0] && one.to > span[0])
  if (!anchor) return ''
  if (anchor.cell) return t('origin.where.cell', { sheet: anchor.sheet ?? '', cell: anchor.cell })
  if (anchor.table && anchor.row) return t('origin.where.table', { table: anchor.table, row: anchor.row })
  return anchor.page ? t('origin.where.page', { page: anchor.page }) : ''
}

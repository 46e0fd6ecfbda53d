import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { Circular } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { FactPanel } from '../../features/circulars/fact-panel.tsx'
import { numberWords } from '../../features/circulars/number-words.ts'
import { PaperView } from '../../features/circulars/paper-view.tsx'
import { TextFields } from '../../features/circulars/text-fields.tsx'
import { useCircularTexts } from '../../features/circulars/use-circular-texts.ts'
import { monthWords } from '../../features/returns/month-words.ts'

/** Left the paper as it will read, right the facts it is proposed to name and what the office writes itself. */
export function DraftDesk(props: { readonly circular: Circular; readonly desk: NonNullable<Circular['desk']> }) {
  const { circular, desk } = props
  const { paper } = circular
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const { texts, change, keep, save, state, refusal } = useCircularTexts(circular, desk)
  const facts = { desk, paper, texts, save: (next: typeof texts) => void save(next) }
  return (
    <>
      <PageHead
        crumbs={[{ text: t('circular.back'), to: `/r/${code}/circulars` }, { text: monthWords(paper.period) }]}
        title={paper.title}
        line={t('circular.draft.line', {
          plan: paper.planTitle,
          month: monthWords(paper.period),
          at: formatInstant(paper.asOf),
        })}
      >
        <span className="caption" role="status">
          {state === 'saving'
            ? t('circular.saving')
            : state === 'saved' && circular.revision > 1 && t('circular.saved')}
        </span>
        <Button href={`/api/v1/circulars/${circular.id}/circular.docx?place=${code}`}>{t('circular.try')}</Button>
        <Button
          type="primary"
          disabled={state !== 'saved'}
          onClick={() => navigate(`/r/${code}/circulars/${circular.id}?step=issue`)}
        >
          {t('circular.check')}
        </Button>
      </PageHead>
      {refusal !== null && (
        <p className="refusal" role="alert">
          {refusal}{' '}
          {state === 'conflict' && (
            <button type="button" className="link-button" onClick={() => location.reload()}>
              {t('circular.reload')}
            </button>
          )}
        </p>
      )}
      <div className="circular-halves">
        <PaperView paper={paper} number={numberWords(texts.code, paper)} />
        <aside className="circular-side">
          <FactPanel side="praise" {...facts} />
          <FactPanel side="criticism" {...facts} />
          <p className="caption">{t('circular.facts.rule')}</p>
          <TextFields desk={desk} texts={texts} change={change} keep={() => void keep()} />
        </aside>
      </div>
    </>
  )
}

import { Link, useParams } from 'react-router'
import type { MeasurePage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { QuotedSentence } from '../../features/plans/quoted-sentence.tsx'

/** What was promised, in the words of the document, its figures marked. */
export function MeasurePromise({ page }: { readonly page: MeasurePage }) {
  const { code = '' } = useParams()
  const { text, figures, planId } = page
  return (
    <section className="panel paper">
      <h2>
        {t('measure.promise')} <span className="panel-count">{figures.length}</span>
      </h2>
      <div className="measure-body">
        <QuotedSentence
          text={text}
          within={[0, text.length]}
          marked={figures.map(({ at }) => [at[0] ?? 0, at[1] ?? 0])}
        />
        <p className="caption">
          {figures.length === 0 ? t('measure.promise.none') : t('measure.promise.note')}{' '}
          <Link to={`/r/${code}/plans/${planId}?tab=source`}>{t('measure.promise.source')}</Link>
        </p>
      </div>
    </section>
  )
}

import { Link, useParams } from 'react-router'
import type { MeasurePage, ReturnRow } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { CaseState } from '../../features/cases/case-state.tsx'
import { monthWords } from '../../features/returns/month-words.ts'

/** Month by month what was reported, newest first; a month nobody wrote about says so. */
export function MeasureReturns({ page: { returns } }: { readonly page: MeasurePage }) {
  return (
    <section className="panel paper">
      <h2>
        {t('measure.returns')} {returns !== null && <span className="panel-count">{returns.length}</span>}
      </h2>
      {returns === null && <p className="panel-empty">{t('measure.returns.closed')}</p>}
      {returns?.length === 0 && <p className="panel-empty">{t('measure.returns.none')}</p>}
      {returns !== null && returns.length > 0 && (
        <ol className="measure-months">
          {returns.map((one) => (
            <Month key={one.id} row={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

const PARTS = ['done', 'problem', 'help', 'nextStep'] as const

function Month({ row }: { readonly row: ReturnRow }) {
  const { code = '' } = useParams()
  const { content } = row
  const figures = row.targets.flatMap(({ id, metric, unit }) => {
    const raw = content.figures.find(({ targetId }) => targetId === id)?.raw
    return raw === undefined
      ? []
      : [t('measure.figure', { metric, raw, unit: raw.endsWith(unit ?? '') ? '' : (unit ?? '') })]
  })
  return (
    <li>
      <h3>
        <Link to={`/r/${code}/reports?case=${row.id}`}>{monthWords(row.period)}</Link> <CaseState row={row} />
      </h3>
      {row.reportedAt === null ? (
        <p className="quiet">{t('measure.returns.unsaid')}</p>
      ) : (
        <>
          {content.unchanged && <p className="quiet">{t('measure.returns.unchanged')}</p>}
          {PARTS.filter((part) => content[part] !== '').map((part) => (
            <p key={part}>
              <span className="quiet">{t(`returns.word.${part}`)}</span> {content[part]}
            </p>
          ))}
          {figures.length > 0 && <p>{figures.join(t('word.listComma'))}</p>}
          <p className="caption">
            {t('measure.returns.by', {
              by: row.reportedBy ?? row.unit.name,
              at: formatInstant(row.reportedAt),
              n: content.evidence.length,
            })}
          </p>
        </>
      )}
    </li>
  )
}

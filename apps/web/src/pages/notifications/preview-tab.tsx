import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { ReminderPreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'

/** What goes out next, to whom and why; and what cannot reach anybody. */
export function PreviewTab() {
  const { code = '' } = useParams()
  const preview = useQuery({ queryKey: ['reminder-preview', code], queryFn: api.reminderPreview })
  if (preview.isPending) return <Skeleton rows={8} />
  if (preview.isLoadingError) return <LoadFailure error={preview.error} retry={() => preview.refetch()} />
  const { active, day, time, messages, unreachable } = preview.data
  return (
    <>
      <p className={active ? 'preview-line' : 'preview-line problem'}>
        {t(active ? 'preview.line' : 'preview.line.off', { day, time })}
      </p>
      <div className="paper table-frame">
        {messages.length === 0 ? (
          <p className="panel-empty">{t('preview.none', { day })}</p>
        ) : (
          <MessageTable messages={messages} />
        )}
      </div>
      {unreachable.length > 0 && (
        <section className="panel paper unreachable" aria-label={t('preview.unreachable', { n: unreachable.length })}>
          <h2>{t('preview.unreachable', { n: unreachable.length })}</h2>
          <p className="panel-empty">
            {t('preview.unreachable.hint')} <Link to={`/r/${code}/register?tab=accounts`}>{t('preview.accounts')}</Link>
          </p>
          <ul>
            {unitCounts(unreachable).map(([unit, n]) => (
              <li key={unit}>{t('preview.unreachable.unit', { unit, n })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Units with how many things each cannot be told of, most first. */
function unitCounts(unreachable: ReminderPreview['unreachable']): readonly (readonly [unit: string, n: number])[] {
  const counts = new Map<string, number>()
  for (const { unit } of unreachable) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function MessageTable({ messages }: Pick<ReminderPreview, 'messages'>) {
  const lines = messages.reduce((sum, message) => sum + message.lines.length, 0)
  return (
    <table className="list-table preview-table">
      <caption>{t('preview.caption', { n: messages.length, lines })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.column.to')}</th>
          <th scope="col">{t('preview.column.what')}</th>
          <th scope="col">{t('preview.column.why')}</th>
        </tr>
      </thead>
      {messages.map(({ to, as, unit, lines: own }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name and post; the list is replaced whole
        <tbody key={index}>
          {own.map(({ subject, text, why }, line) => (
            <tr key={subject}>
              {line === 0 && (
                <th scope="rowgroup" rowSpan={own.length}>
                  {unit !== null && <span className="preview-unit">{unit}</span>} {as === to ? to : `${as} ${to}`}
                </th>
              )}
              <td>{text}</td>
              <td className="preview-why">{why}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

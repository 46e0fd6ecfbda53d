import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import { evidencePath } from '../../api/evidence-path.ts'
import type { LedgerRow, LedgerRowEvent } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'

/** All that happened to a row, the newest first: states with their proof, changes of cells. */
export function RowHistory({ row }: { readonly row: Pick<LedgerRow, 'id' | 'revision'> }) {
  const events = useQuery({
    queryKey: ['ledger-row', row.id, row.revision],
    queryFn: () => api.ledgerRowHistory(row.id),
  })
  return (
    <section className="ledger-history" aria-label={t('ledger.row.history')}>
      <h3>{t('ledger.row.history')}</h3>
      <ol>
        {events.data?.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only added, and have no name
          <li key={at}>
            <b>{headOf(event)}</b>
            <span className="caption">
              {formatInstant(event.at)} {event.by ?? t('ledger.event.program')}
            </span>
            {(event.reference ?? event.reason) !== null && (
              <p>{[event.reference ?? '', event.reason ?? ''].filter(Boolean).join(t('word.listComma'))}</p>
            )}
            {event.evidence.map(({ id, fileName }) => (
              <a key={id} className="ledger-file" href={evidencePath(id)}>
                {fileName}
              </a>
            ))}
            {event.kind !== 'entered' &&
              event.changes.map(({ name, before, after }) => (
                <p key={name}>
                  {t('ledger.event.change', {
                    name,
                    before: before || t('ledger.blank'),
                    after: after || t('ledger.blank'),
                  })}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function headOf({ kind, state, on }: LedgerRowEvent): string {
  return t(`ledger.event.${kind}`, { state: word('rowState', state ?? ''), day: on ?? '' })
}

import { t } from '../../app/locale/messages.ts'
import type { EntryWork } from './entry-state.ts'

/** What the server did not take: how many cells, the first by name with the reason, and the way there. */
export function RefusedNote(props: { readonly works: readonly EntryWork[]; readonly show: (id: string) => void }) {
  const refused = props.works.filter(({ save }) => save === 'refused' || save === 'conflict')
  const [first] = refused
  return (
    <div role="alert">
      {first && (
        <p className="refusal entry-refused">
          {t('observations.refused', { n: refused.length, name: first.row.name, why: whyNot(first) })}{' '}
          <button type="button" className="link-button" onClick={() => props.show(first.row.id)}>
            {t('observations.refused.show')}
          </button>
        </p>
      )}
    </div>
  )
}

function whyNot({ save, refusal }: EntryWork): string {
  return save === 'conflict' ? t('observations.save.conflict') : (refusal ?? '')
}

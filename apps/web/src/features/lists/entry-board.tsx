import { worstFirst } from '@tongtu/delivery'
import type { ListEntry } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LightMark } from '../lights/light-mark.tsx'
import { EntryTags, entryNo } from './entry-marks.tsx'

/** The list in columns by light, the worst first: lights are derived, so nothing is dragged. */
export function EntryBoard(props: { readonly entries: readonly ListEntry[]; readonly open: (id: string) => void }) {
  const { entries, open } = props
  return (
    <section className="entry-board" aria-label={t('list.board.caption')}>
      {worstFirst.map((light) => {
        const own = entries.filter(({ chain }) => chain.light === light)
        return (
          <section key={light}>
            <h2>
              <LightMark light={light} /> {own.length}
            </h2>
            {own.length === 0 && <p className="caption">{t('list.board.none')}</p>}
            <ul>
              {own.map((entry) => (
                <li key={entry.id} className="paper">
                  <span className="quiet">{entryNo(entry)}</span>{' '}
                  <button type="button" className="link-button entry-open" onClick={() => open(entry.id)}>
                    {entry.title}
                  </button>
                  <EntryTags entry={entry} />
                  <p className="caption">{entry.lead.join(t('word.listComma')) || t('list.own')}</p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

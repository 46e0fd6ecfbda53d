import type { ListEntry } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LightMark } from '../lights/light-mark.tsx'

/** The worst light of the chain with its count. */
export function ChainMark({ chain }: Pick<ListEntry, 'chain'>) {
  return (
    <span className="nowrap">
      <LightMark light={chain.light} />
      {chain.counted > 1 && (
        <>
          {' '}
          <span className="caption" aria-hidden="true">{`${chain.withLight}/${chain.counted}`}</span>
          <span className="hidden-text">
            {t('map.box.chain', { word: word('light', chain.light), n: chain.withLight, counted: chain.counted })}
          </span>
        </>
      )}
    </span>
  )
}

/** What is unusual about an entry: carried over, ended, or no longer in the plan. */
export function EntryTags({ entry }: { readonly entry: ListEntry }) {
  const tags = [
    entry.carried ? t('list.carried') : '',
    entry.measureEnded ? t('list.ended') : '',
    entry.state === 'active' ? '' : word('list.state', entry.state),
  ].filter((tag) => tag !== '')
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className="entry-tag">
          {tag}
        </span>
      ))}
      {entry.reason !== null && <span className="caption">{entry.reason}</span>}
    </>
  )
}

/** The number of an entry: in its track, else in the plan. */
export const entryNo = ({ label, measureNo }: ListEntry): string => label ?? measureNo ?? ''

/** Its next step of the year, in words. */
export function nextNode({ nodes }: ListEntry, today: string): string {
  const next = nodes.find(({ doneOn }) => doneOn === null)
  if (!next) return nodes.length === 0 ? t('word.none') : t('list.node.done')
  return t(next.dueOn < today ? 'list.node.late' : 'list.node', { title: next.title, due: next.dueOn })
}

import { t } from '../../app/locale/messages.ts'
import { diffWords } from './diff-words.ts'
import './word-diff.css'

/** Two texts as one: what went is struck, what came is underlined; a screen reader hears which is which. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  let place = 0
  return diffWords(before, after).map((part) => {
    const key = `${place}${part.kind}`
    place += part.text.length
    if (part.kind === 'same') return <span key={key}>{part.text}</span>
    const Change = part.kind === 'removed' ? 'del' : 'ins'
    return (
      <Change key={key}>
        <span className="hidden-text">{t(part.kind === 'removed' ? 'pair.removed' : 'pair.inserted')}</span>
        {part.text}
      </Change>
    )
  })
}

import type { Target } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'
import { dueWords, quantityWords } from '../targets/target-words.ts'

/** A target that came, went or was changed, in words. */
export interface TargetChange {
  readonly before: string | null
  readonly after: string | null
}

/** What changed among the targets of a measure; those that stayed as they are, are left out. */
export function targetChanges(before: readonly Target[], after: readonly Target[]): TargetChange[] {
  const fresh = after.map((target) => ({ metric: target.metric, words: targetWords(target) }))
  const take = (fits: (one: { metric: string; words: string }) => boolean) => {
    const at = fresh.findIndex(fits)
    return at < 0 ? null : (fresh.splice(at, 1)[0] ?? null)
  }
  const changed = before
    .map((target) => ({ metric: target.metric, words: targetWords(target) }))
    .filter((old) => !take((one) => one.words === old.words))
  const named = changed.map((old) => ({ old, next: take((one) => one.metric === old.metric) }))
  const unmatched = named.filter((one) => one.next === null)
  const renamed = unmatched.length === 1 && fresh.length === 1 ? (fresh.pop() ?? null) : null
  return [
    ...named.map(({ old, next }) => ({ before: old.words, after: (next ?? renamed)?.words ?? null })),
    ...fresh.map(({ words }) => ({ before: null, after: words })),
  ]
}

function targetWords(target: Target): string {
  const due = target.due ? dueWords(target.due) + t('word.comma') : ''
  return due + target.metric + quantityWords(target)
}

import { countUntil } from '@tongtu/kernel'
import type { PlanDraft } from '../../plan-draft.ts'

/** Tells a place of the superior plan in words (“city.txt第12行”): spans of a finding index the plan's own text. */
export const placesInParent = ({ source: { file, text } }: PlanDraft): ((at: number) => string) => {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  const name = file.split(/[/\\]/).at(-1)
  return (at) => `${name}第${countUntil(starts.length, (line) => starts[line]! > at)}行`
}

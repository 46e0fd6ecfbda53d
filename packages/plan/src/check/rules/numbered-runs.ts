import type { Span } from '@tongtu/kernel'
import { groupBy } from '@tongtu/kernel'
import type { PlanDraft } from '../../plan-draft.ts'
import { mergedRows } from '../facts/merged-rows.ts'

export interface NumberedItem {
  readonly no: number
  readonly noRaw: string
  readonly span: Span
}

/** Items of one numbering style in the order of the text; a new run starts at 1 and where numbers fall under another heading. */
export interface NumberedRun {
  readonly items: readonly NumberedItem[]
}

interface Numbered {
  readonly no: string | null
  readonly noRaw: string | null
  readonly span: Span
  /** The heading above. */
  readonly above: string | null
}

/** “(二)” and “(十)” share a style, “2.” and “二、” do not. */
const styleOf = (noRaw: string): string =>
  noRaw
    .normalize('NFKC')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/[一二三四五六七八九十百零〇]+/g, '一')
    .replaceAll(/[\s.、．]/g, '')

interface Run {
  readonly items: NumberedItem[]
  above: string | null
}

const runsOf = (items: readonly Numbered[]): NumberedRun[] => {
  const open = new Map<string, Run>()
  const underHeading = new Map<string, Run>()
  const runs: NumberedItem[][] = []
  for (const { no, noRaw, span, above } of items) {
    if (no === null || !/^\d{1,4}$/.test(no)) continue
    const style = styleOf(noRaw ?? no)
    const item = { no: Number(no), noRaw: noRaw ?? no, span }
    const heading = `${style} ${above}`
    const own = underHeading.get(heading)
    // Behind a box of projects (专栏1) the numbers of its chapter go on.
    const run = own !== undefined && own.items.at(-1)!.no === item.no - 1 ? own : open.get(style)
    const continues = run !== undefined && item.no !== 1 && (run.above === above || item.no > run.items.at(-1)!.no)
    const carried = continues ? run : { items: [], above }
    carried.items.push(item)
    carried.above = above
    open.set(style, carried)
    underHeading.set(heading, carried)
    if (!continues) runs.push(carried.items)
  }
  return runs.map((run) => ({ items: run }))
}

/** The numbering runs of the measures, then those of the headings below each parent. Annexes number themselves. */
export const numberedRuns = (draft: PlanDraft): readonly NumberedRun[] => {
  const { measures, sections } = draft
  const headings = sections
    .filter(({ noRaw }) => noRaw?.startsWith('附') !== true)
    .map((section): Numbered => ({ ...section, above: section.parent }))
  const children = groupBy(headings, ({ above }) => above)
  const rows = mergedRows(draft).map(({ noRaw, span }): Numbered => ({ no: noRaw, noRaw, span, above: null }))
  const items = [...measures.map((measure) => ({ ...measure, above: measure.section })), ...rows]
  return [items.sort((a, b) => a.span[0] - b.span[0]), ...children.values()].flatMap(runsOf)
}

import type { PlanIndicator } from '@tongtu/plan'
import { bareName } from '../../plans/store-context.ts'

export type MatchedIndicator = { readonly id: string } | { readonly problem: string }

/**
 * Finds the indicator that a row of a sheet is about, by its id where the sheet kept it, else by its name. A row whose id
 * and name are of two indicators, or whose name two indicators bear, is nobody's: it is never guessed.
 */
export function matchIndicators(indicators: readonly PlanIndicator[]) {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const byName = Map.groupBy(indicators, ({ name }) => plainName(name))
  const match = (id: string, written: string): MatchedIndicator => {
    const name = plainName(written)
    if (id !== '') {
      const found = byId.get(id)
      if (!found) return { problem: `本方案没有编号为${id}的指标，请重新下载填报表` }
      if (name !== '' && plainName(found.name) !== name)
        return { problem: `编号${id}是“${found.name}”，与本行“${written}”不符，请勿改动隐藏的编号列` }
      return { id: found.id }
    }
    const [first, ...more] = byName.get(name) ?? []
    if (!first) return { problem: `本方案附表没有“${written}”这项指标，请改成附表上的名称` }
    if (more.length > 0) return { problem: `附表有${more.length + 1}项“${written}”，请在下载的填报表里填` }
    return { id: first.id }
  }
  // A workbook names the same few thousands of times.
  const matched = new Map<string, MatchedIndicator>()
  return ({ id, indicator }: { readonly id: string; readonly indicator: string }): MatchedIndicator => {
    const written = `${id} ${indicator}`
    const known = matched.get(written) ?? match(id, indicator)
    matched.set(written, known)
    return known
  }
}

/** A name without what sheets add to it: 其中：, numbers before, units in brackets behind, blanks and widths. */
function plainName(written: string): string {
  return bareName(written.normalize('NFKC'))
    .replace(/^其中[:：]?/, '')
    .replace(/^\d+(?:\.\d+)*[.、]/, '')
    .replace(/[（(](?:%|[^（()）]{1,6}[元人户个项家亩吨])[)）]$/, '')
}

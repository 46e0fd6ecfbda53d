import type { Actor } from '../identity/actor.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { findPromised } from '../promised-targets/find-promised.ts'
import { linkTarget } from '../promised-targets/link-target.ts'
import type { LinkTarget, PromisedTargets } from '../promised-targets/schema.ts'

/** Said of every figure and piece of evidence that is made up. */
const DEMO = '演示数据'
/** How the table says what a piece of evidence came to. */
const FOUND = /^(\d{4})年(已|未)达到$/

/**
 * Links made-up figures to what a sample plan promises in sentences, the way a statistician does. A line of the table is
 * a promise: the title it stands under, its metric, and the row of a table that has its figures, or a figure for each
 * year, or what evidence found.
 * @throws Error for a line that is no promise of the plan
 */
export async function loadSamplePromises(
  services: Services,
  actor: Actor,
  planId: string,
  table: string,
): Promise<void> {
  const { targets, choices } = await promisesOf(services, actor, planId)
  for (const line of linesOf(table)) {
    const { id, revision } = promiseOf(targets, { title: line.get('出处') ?? '', metric: line.get('目标') ?? '' })
    const named = line.get('按指标') ?? ''
    const series = choices.find(({ name }) => name === named)?.series ?? null
    if (named !== '' && series === null) throw new Error(`附表没有“${named}”`)
    await linkTarget(services, actor, id, { link: linkOf(line, series), revision, reason: DEMO })
  }
}

/** The title that a promise stands under, and what it promises. */
export interface SamplePromise {
  readonly title: string
  readonly metric: string
}

/** What a plan promises in sentences. */
export async function promisesOf(services: Services, actor: Actor, planId: string) {
  const today = chinaDay(services.clock.now())
  const query = { id: planId, year: today.slice(0, 4), place: actor.place.code, today }
  return inScope(services.db, actor, (tx) => findPromised(tx, query))
}

/** The promise that is meant. @throws Error where the plan has none or several like it */
export function promiseOf(targets: PromisedTargets['targets'], { title, metric }: SamplePromise) {
  const found = targets.filter((target) => target.owner.title === title && target.metric === metric)
  const [target] = found
  if (!target || found.length > 1) throw new Error(`“${title}”下有${found.length}个目标“${metric}”，应有一个`)
  return target
}

/** The lines of a table, the cells of each by the head of their column. */
export function linesOf(table: string): ReadonlyMap<string, string>[] {
  const [head = [], ...lines] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return lines.map((cells) => new Map(head.map((name, at) => [name, cells[at] ?? ''])))
}

function linkOf(line: ReadonlyMap<string, string>, series: string | null): LinkTarget['link'] {
  const figures = [...line].flatMap(([name, value]) => {
    const period = /^(\d{4})年$/.exec(name)?.[1]
    return period && value !== '' ? [{ period, value, ground: DEMO }] : []
  })
  const [, since, found] = FOUND.exec(line.get('佐证认定') ?? '') ?? []
  return { series, figures, evidence: since ? { since, reached: found === '已', text: DEMO } : null }
}

import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { findPromised } from '../promised-targets/find-promised.ts'
import { linkTarget } from '../promised-targets/link-target.ts'
import type { LinkTarget } from '../promised-targets/schema.ts'

/** Said of every figure and piece of evidence that is made up. */
const DEMO = '演示数据'
/** How the table says what a piece of evidence came to. */
const FOUND = /^(\d{4})年(已|未)达到$/

/**
 * Links made-up figures to what a sample plan promises in sentences, the way a statistician does. A line of the table is
 * a promise: the title it stands under, its metric, a figure for each year of the head, what evidence found.
 * @throws Error for a line that is no promise of the plan
 */
export async function loadSamplePromises(
  services: Services,
  actor: Actor,
  planId: string,
  table: string,
): Promise<void> {
  const [head = [], ...lines] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const query = { id: planId, year: '2025', place: actor.place.code }
  const { targets } = await inScope(services.db, actor, (tx) => findPromised(tx, query))
  for (const [title = '', metric = '', ...cells] of lines) {
    const found = targets.filter((target) => target.owner.title === title && target.metric === metric)
    const [target] = found
    if (!target || found.length > 1) throw new Error(`“${title}”下有${found.length}个目标“${metric}”，应有一个`)
    const link = linkOf(head.slice(2), cells)
    await linkTarget(services, actor, target.id, { link, revision: target.revision, reason: DEMO })
  }
}

function linkOf(head: readonly string[], cells: readonly string[]): LinkTarget['link'] {
  const figures = head.flatMap((name, at) => {
    const [period, value] = [/^(\d{4})年$/.exec(name)?.[1], cells[at]]
    return period && value ? [{ period, value, ground: DEMO }] : []
  })
  const [, since, found] = FOUND.exec(cells[head.length - 1] ?? '') ?? []
  return { series: null, figures, evidence: since ? { since, reached: found === '已', text: DEMO } : null }
}

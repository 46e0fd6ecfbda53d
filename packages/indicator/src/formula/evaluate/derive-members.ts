import { periodName } from '@tongtu/kernel'
import { wordOf } from '../function-names.ts'
import type { MembersNode } from '../node.ts'
import { absentAt } from './absence.ts'
import type { Evaluation, Members } from './evaluation.ts'
import type { At } from './formula-host.ts'

/** The same formula at each place of a set, in the order in which the host names them. */
export function deriveMembers({ scope, group, of }: MembersNode, at: At, { derive, host }: Evaluation): Members {
  const places = host.members(scope, group, at)
  const here = `${periodName(at.period)}${host.placeName(at.place)}`
  if (places === null) {
    const words = group ? `${here}不在“${group}”分组里` : `${here}不在分组里，或在几个分组里；请写明分组名称`
    return { derivations: [], absent: absentAt('not_a_member', at, words) }
  }
  if (places.length === 0)
    return { derivations: [], absent: absentAt('no_members', at, `${here}没有${wordOf(scope)}地区`) }
  return { derivations: places.map((place) => derive(of, { ...at, place })), absent: null }
}

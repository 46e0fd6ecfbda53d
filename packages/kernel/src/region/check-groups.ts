import type { DefinitionProblem, Placed } from '../definition/definition-problem.ts'
import { overlap } from './holding-time.ts'
import type { Region } from './region.ts'
import type { GroupMember } from './region-groups.ts'

/** What is wrong with groups of places: a code that no region bears, and one that is twice in a group at one time. */
export function checkGroups(
  regions: readonly Placed<Region>[],
  members: readonly Placed<GroupMember>[],
): DefinitionProblem[] {
  const known = new Set(regions.map(({ value }) => value.code))
  return members.flatMap(({ place, value }, at) => {
    const { group, code } = value
    if (!known.has(code))
      return [{ code: 'TT-Z-030', place, message: `“${group}”的${code}不在区划表中；改正代码，或补上区划` }]
    const earlier = members.slice(0, at).find((other) => isSame(other.value, value) && overlap(other.value, value))
    if (!earlier) return []
    return [{ code: 'TT-Z-031', place, message: `${code}在“${group}”里重复（${earlier.place}）；删去一行，或改起止日` }]
  })
}

const isSame = (one: GroupMember, other: GroupMember): boolean => one.group === other.group && one.code === other.code

import type { RegisterUnit } from '../../api/types.ts'

export interface RegisterFilter {
  readonly words: string
  readonly kind: string
  readonly vacant: boolean
}

/** Units that the words are in (name, alias, section, person), of a kind (`none`: of none), with a vacancy if asked. */
export function filterRegister(
  units: readonly RegisterUnit[],
  { words, kind, vacant }: RegisterFilter,
): readonly RegisterUnit[] {
  const sought = words.trim()
  return units.filter(({ unit, posts }) => {
    if (vacant && posts.every((post) => post.holder)) return false
    if (kind && (unit.kind ?? 'none') !== kind) return false
    if (!sought) return true
    const names = posts.flatMap((post) => [post.section, post.title, post.holder?.name, post.next?.name])
    return [unit.name, ...unit.aliases, ...names].some((name) => name?.includes(sought))
  })
}

/** Posts that nobody holds today. */
export const countVacant = (units: readonly RegisterUnit[]): number =>
  units.reduce((sum, { posts }) => sum + posts.filter((post) => !post.holder).length, 0)

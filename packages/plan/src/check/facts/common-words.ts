/** Words shorter than this may be shared by chance. */
const SHORTEST_WORD = 2
/** A shorter name says too little to be found in another. */
const SHORTEST_NAME = 4
/** The words of the shorter name that the longer has to hold. */
const HELD = 0.9
/** What tells one quantity from another of nearly the same name. */
const TELLS_APART =
  /新增|新建|净增|累计|核心|人均|户均|单位|年均|增长|增速|增加|下降|降低|城镇|城市|农村|规上|限额|公办|民办|普惠|高新|男|女|低收入|低保|占/
const FIGURES = /\d+(?:\.\d+)?/g

/**
 * The share of the shorter of two metric keys whose words stand in the longer in the same order (longest common parts
 * first), 0 where they are names of two quantities: with another noun at the end, with other figures, or where what the
 * longer adds tells it apart (人均, 新增, 核心).
 */
export const commonWords = (left: string, right: string): number => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length < SHORTEST_NAME || short.slice(-SHORTEST_WORD) !== long.slice(-SHORTEST_WORD)) return 0
  const figures = short.match(FIGURES)
  if (figures !== null && figures.join() !== long.match(FIGURES)?.join()) return 0
  const { held, added, lacking } = compare(short, long)
  if (added.some((words) => TELLS_APART.test(words)) || lacking.some((words) => TELLS_APART.test(words))) return 0
  const share = held / short.length
  return share >= HELD ? share : 0
}

interface Compared {
  readonly held: number
  /** What only the longer has, and only the shorter. */
  readonly added: readonly string[]
  readonly lacking: readonly string[]
}

/** Takes the longest part that both have, then looks on both sides of it. */
const compare = (short: string, long: string): Compared => {
  let [at, from, length] = [0, 0, 0]
  for (let i = 0; i + length < short.length; i++)
    for (let size = Math.max(SHORTEST_WORD, length + 1); i + size <= short.length; size++) {
      const place = long.indexOf(short.slice(i, i + size))
      if (place < 0) break
      ;[at, from, length] = [i, place, size]
    }
  if (length === 0) return { held: 0, added: long === '' ? [] : [long], lacking: short === '' ? [] : [short] }
  const before = compare(short.slice(0, at), long.slice(0, from))
  const behind = compare(short.slice(at + length), long.slice(from + length))
  return {
    held: before.held + length + behind.held,
    added: [...before.added, ...behind.added],
    lacking: [...before.lacking, ...behind.lacking],
  }
}

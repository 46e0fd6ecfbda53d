import { bigramsOf, similarity } from '@tongtu/plan'
import { holdsInOrder, type UnitChoice } from './find-units.ts'

const ALIKE = 0.5

/**
 * The units that a name most likely stands for, likeliest first: one is a short form of the other's name (市市场监管局 of
 * 市市场监督管理局(市知识产权局)), else the two have most of their characters in common.
 */
export function likelyUnits<Unit extends UnitChoice>(name: string, units: readonly Unit[]): readonly Unit[] {
  return units
    .map((unit) => ({ unit, score: Math.max(...[unit.name, ...unit.aliases].flatMap(partsOf).map(scoreOf(name))) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ unit }) => unit)
}

/** A body with two signboards goes by either. */
function partsOf(name: string): string[] {
  return [name, ...name.split(/[（()）]/).filter((part) => part.length > 2)]
}

function scoreOf(name: string): (other: string) => number {
  const bag = bigramsOf(name)
  return (other) => {
    const alike = similarity(bag, bigramsOf(other))
    const [short, long] = name.length < other.length ? [name, other] : [other, name]
    // Both begin and end alike: 市科协 is short for 市科学技术协会 and not for 市科技局下属协会办.
    const shortened = short[0] === long[0] && short.at(-1) === long.at(-1) && holdsInOrder(long, short)
    return shortened ? 1 + alike : alike
  }
}

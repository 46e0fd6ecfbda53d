import { type Light, worstFirst } from '../light/light.ts'
import type { Progress } from '../light/progress.ts'
import { chainOf } from './chain-of.ts'
import type { SupportLink } from './support-link.ts'

/** How a node stands by itself: the light of its measure; null where nobody reports on it. */
export interface OwnStanding {
  readonly light: Light | null
  readonly progress: Progress | null
}

/** How a node stands with everything below it. */
export interface ChainStanding {
  readonly light: Light
  /** How many of those counted have that light. */
  readonly withLight: number
  readonly counted: number
  readonly done: number
  /** Steps of the year of all that is counted, added up; null where none has any. */
  readonly steps: Progress | null
}

/**
 * Carries standing up the chain. Counted is the node with everything that supports it, directly or over others, each
 * once however many ways lead to it. The light is the worst among them, never an average, `done` how many of them are
 * done. A node that nobody reports on stands by what supports it and is not counted itself; where nothing supports it
 * either it counts as no data, so that silence never looks green.
 */
export function chainStanding(
  links: readonly SupportLink[],
  own: ReadonlyMap<string, OwnStanding>,
  id: string,
): ChainStanding {
  const counted = [id, ...chainOf(links, id).below].flatMap((node): OwnStanding[] => {
    const standing = own.get(node)
    if (standing?.light) return [standing]
    return links.some(({ to }) => to === node) ? [] : [{ light: 'no_data', progress: null }]
  })
  const light = worstFirst.find((one) => counted.some((standing) => standing.light === one)) ?? 'no_data'
  const steps = counted.flatMap(({ progress }) => progress ?? [])
  const sum = (value: (progress: Progress) => number) => steps.reduce((total, progress) => total + value(progress), 0)
  return {
    light,
    withLight: counted.filter((standing) => standing.light === light).length,
    counted: counted.length,
    done: counted.filter((standing) => standing.light === 'done').length,
    steps:
      steps.length === 0
        ? null
        : { done: sum(({ done }) => done), total: sum(({ total }) => total), expected: sum((one) => one.expected) },
  }
}

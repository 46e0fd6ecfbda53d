import { nameDirection } from './direction-names.ts'
import { decimalOf, figureOf } from './figure.ts'
import type { Operator } from './operator.ts'

/** Where better lies: higher, lower, inside a range, nearer to the figure from either side. */
export type Towards = 'up' | 'down' | 'within' | 'closer'

/** Where better lies, and how that is known: never from the operator alone. */
export interface Direction {
  readonly towards: Towards
  readonly from: 'set' | 'words' | 'operator' | 'milestones' | 'name' | 'kind' | 'usual'
  /** One Chinese clause. */
  readonly because: string
  /** What speaks for the contrary; a person should look. */
  readonly conflict: string | null
}

/** What may tell the direction, as far as it is there. */
export interface DirectionClues {
  readonly name: string
  readonly operators: readonly Operator[]
  /** Target figures in the order of time. */
  readonly values: readonly string[]
  /** Of a worded promise: 稳步下降. */
  readonly moves?: 'up' | 'down' | null
  /** Of the kind itself: coverage rises, a range is to be kept. */
  readonly kind?: { readonly towards: Towards; readonly because: string } | null
}

type Clue = Pick<Direction, 'towards' | 'from' | 'because'>

/** Takes the strongest clue (words, operator, milestones, kind, name, in this order) and names the first that contradicts it. */
export function directionOf(clues: DirectionClues): Direction {
  const found = [words(clues), operator(clues), milestones(clues), kind(clues), name(clues)].filter(
    (clue) => clue !== null,
  )
  const [chosen = USUAL, ...others] = found
  const contrary = others.find(({ towards }) => isOpposite(towards, chosen.towards))
  return { ...chosen, conflict: contrary ? `方向存疑：${chosen.because}，但${contrary.because}` : null }
}

/** The direction that a person sets; what spoke against it is no doubt any more. */
export function setDirection(towards: Towards, because: string): Direction {
  return { towards, from: 'set', because, conflict: null }
}

/** Negative where `one` is better than `other` by the direction; 0 where there is no better side. */
export function betterFirst(towards: Towards): -1 | 0 | 1 {
  return towards === 'up' ? -1 : towards === 'down' ? 1 : 0
}

const USUAL: Clue = { towards: 'up', from: 'usual', because: '原文为“达到”，未写方向，按越高越好' }

function words({ moves }: DirectionClues): Clue | null {
  return moves ? { towards: moves, from: 'words', because: `原文要求${moves === 'up' ? '上升' : '下降'}` } : null
}

function operator({ operators }: DirectionClues): Clue | null {
  const sign = operators.find((one) => one !== '=')
  if (sign === undefined) return null
  const up = sign === '>=' || sign === '>'
  return { towards: up ? 'up' : 'down', from: 'operator', because: up ? '目标写明下限' : '目标写明上限' }
}

function milestones({ values }: DirectionClues): Clue | null {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return null
  const change = decimalOf(figureOf(last)).comparedTo(decimalOf(figureOf(first)))
  if (change === 0) return null
  const because = `目标值由${first}${change > 0 ? '升' : '降'}到${last}`
  return { towards: change > 0 ? 'up' : 'down', from: 'milestones', because }
}

function kind({ kind: known }: DirectionClues): Clue | null {
  return known ? { ...known, from: 'kind' } : null
}

function name({ name: metric }: DirectionClues): Clue | null {
  const known = nameDirection(metric)
  if (known === null) return null
  const because = `“${known.word}”通常越${known.towards === 'up' ? '高' : '低'}越好`
  return { towards: known.towards, from: 'name', because }
}

function isOpposite(one: Towards, other: Towards): boolean {
  return (one === 'up' && other === 'down') || (one === 'down' && other === 'up')
}

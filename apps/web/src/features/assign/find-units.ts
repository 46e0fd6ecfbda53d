/** A unit as a field offers it: its name and the other names it goes by. */
export interface UnitChoice {
  readonly name: string
  readonly aliases: readonly string[]
}

const SHOWN = 8

/** Units that the words fit: the start of a name before its middle, short names before long ones. No words fit all. */
export function findUnits(words: string, choices: readonly UnitChoice[]): readonly UnitChoice[] {
  const sought = words.trim()
  if (!sought) return choices
  return choices
    .map((choice) => ({ choice, rank: rankOf(sought, [choice.name, ...choice.aliases]) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.choice.name.length - b.choice.name.length)
    .slice(0, SHOWN)
    .map(({ choice }) => choice)
}

/** The unit that goes by exactly this name. */
export function unitNamed<Unit extends UnitChoice>(name: string, choices: readonly Unit[]): Unit | undefined {
  return choices.find((choice) => choice.name === name) ?? choices.find((choice) => choice.aliases.includes(name))
}

function rankOf(sought: string, names: readonly string[]): number {
  return Math.min(
    ...names.map((name) => {
      if (name === sought) return 0
      if (name.startsWith(sought)) return 1
      if (name.includes(sought)) return 2
      return holdsInOrder(name, sought) ? 3 : Number.POSITIVE_INFINITY
    }),
  )
}

/** 发改局 fits 发展和改革局: each character in turn. */
export function holdsInOrder(name: string, sought: string): boolean {
  let at = -1
  for (const character of sought) {
    at = name.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

const WORD = /\{([^{}]*)\}|[\p{L}_][\p{L}\p{N}_]*/gu

/** The names of indicators that a formula mentions: words that no bracket follows, and whatever stands in { }. */
export function formulaNames(formula: string): string[] {
  const names = [...formula.matchAll(WORD)].flatMap(({ 0: word, 1: quoted, index }) => {
    if (quoted !== undefined) return [quoted.trim()]
    return formula
      .slice(index + word.length)
      .trimStart()
      .startsWith('(')
      ? []
      : [word]
  })
  return [...new Set(names)]
}

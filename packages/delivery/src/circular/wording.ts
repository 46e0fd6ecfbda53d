import type { FactFigure } from './circular-fact.ts'

const PLACE = /\{([^{}]*)\}/gu

/** A wording with its figures filled in; a name that it does not know stays as it is. */
export function fillWording(wording: string, figures: readonly Pick<FactFigure, 'name' | 'value'>[]): string {
  return wording.replace(PLACE, (whole, name: string) => figures.find((one) => one.name === name)?.value ?? whole)
}

/** What keeps a wording from being bound to its figures: names it does not know, names it has lost. */
export function wordingFaults(
  wording: string,
  figures: readonly Pick<FactFigure, 'name'>[],
): { readonly unknown: readonly string[]; readonly lost: readonly string[] } {
  const used = [...wording.matchAll(PLACE)].map(([, name = '']) => name)
  const known = figures.map(({ name }) => name)
  return {
    unknown: [...new Set(used.filter((name) => !known.includes(name)))],
    lost: known.filter((name) => !used.includes(name)),
  }
}

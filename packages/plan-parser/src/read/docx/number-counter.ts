import type { Numbering, NumberingLevel, NumberingList } from './read-numbering.ts'
import { writeNumeral } from './write-numeral.ts'

/** Symbol fonts keep their bullets in the private use area, where text has no sign for them. */
const privateUse = /[\uE000-\uF8FF]/g

/** Counts the automatic numbers of a document; paragraphs must come in document order. */
export class NumberCounter {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #overridden = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The level of a list that is tied to a paragraph style, or null. */
  levelOfStyle(numId: string, style: string): number | null {
    for (const [index, level] of this.#numbering.get(numId)?.levels ?? []) if (level.style === style) return index
    return null
  }

  /** The number printed before the next paragraph of that list and level, with the blank after it; '' where none. */
  next(numId: string, index: number): string {
    const list = this.#numbering.get(numId)
    const level = list?.levels.get(index)
    if (list === undefined || level === undefined) return ''
    const counts = this.#counts.get(list.template) ?? []
    this.#counts.set(list.template, counts)
    this.#count(numId, list, index, level, counts)
    if (level.format === 'bullet') return `${level.pattern.replace(privateUse, '•')} `
    const label = level.pattern.replace(/%([1-9])/g, (_, position: string) => {
      const shown = Number(position) - 1
      const shownLevel = list.levels.get(shown)
      if (shownLevel === undefined) return ''
      const count = counts[shown] ?? shownLevel.start
      return writeNumeral(count, level.isLegal ? 'decimal' : shownLevel.format)
    })
    return label === '' || level.suffix === 'nothing' ? label : `${label} `
  }

  #count(
    numId: string,
    list: NumberingList,
    index: number,
    level: NumberingLevel,
    counts: (number | undefined)[],
  ): void {
    const override = list.startOverrides.get(index)
    const use = `${numId}/${index}`
    if (override !== undefined && !this.#overridden.has(use)) {
      this.#overridden.add(use)
      counts[index] = override
    } else {
      const before = counts[index]
      counts[index] = before === undefined ? level.start : before + 1
    }
    for (let above = 0; above < index; above++) counts[above] ??= list.levels.get(above)?.start ?? 1
    for (let below = index + 1; below <= 8; below++) {
      const restartAfter = list.levels.get(below)?.restartAfter ?? below
      if (index < restartAfter) counts[below] = undefined
    }
  }
}

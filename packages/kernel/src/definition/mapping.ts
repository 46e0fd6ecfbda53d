import type { DefinitionProblem } from './definition-problem.ts'

const ID = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/

const TOP = '文件'

/** What tells one kind of file from another in the problems: `TT-L` and `loops`. */
export interface DefinitionSeries {
  /** Before the number of a problem. */
  readonly codes: string
  /** Folder whose files show how it is done. */
  readonly folder: string
}

/**
 * One mapping of a definition file while it is read. Each getter notes what is wrong, with place and remedy, and
 * answers with an empty value then; what it answered counts only when no problem was noted at all.
 */
export class Mapping {
  readonly place: string
  readonly #entries: Readonly<Record<string, unknown>>
  readonly #problems: DefinitionProblem[]
  readonly #series: DefinitionSeries
  readonly #sound: boolean
  readonly #asked = new Set<string>()

  constructor(value: unknown, place: string, problems: DefinitionProblem[], series: DefinitionSeries) {
    this.place = place
    this.#problems = problems
    this.#series = series
    this.#sound = isMapping(value)
    this.#entries = isMapping(value) ? value : {}
    if (!this.#sound) this.refuse(1, `应是“键: 值”的若干行；按 ${series.folder} 中的文件改写`)
  }

  has(key: string): boolean {
    this.#asked.add(key)
    return Object.hasOwn(this.#entries, key) && this.#entries[key] !== null
  }

  /** Keys that may be there and say nothing in this case. */
  skip(...keys: readonly string[]): void {
    for (const key of keys) this.#asked.add(key)
  }

  is(key: string, value: string): boolean {
    return this.has(key) && this.#entries[key] === value
  }

  /** A text of so many characters. */
  text(key: string, [least, most]: readonly [number, number]): string {
    const fits = (value: unknown): value is string => {
      const length = typeof value === 'string' ? [...value.trim()].length : 0
      return length >= least && length <= most
    }
    return this.#read(key, fits, `${least}至${most}字的文字`) ?? ''
  }

  id(key: string): string {
    return this.#read(key, isId, '小写英文标识，如 unit_leader') ?? ''
  }

  integer(key: string, [least, most]: readonly [number, number]): number {
    const fits = (value: unknown): value is number =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    return this.#read(key, fits, `${least}到${most}的整数`) ?? 0
  }

  /** Absent means no. */
  flag(key: string): boolean {
    if (!this.has(key)) return false
    return this.#read(key, (value): value is boolean => typeof value === 'boolean', 'true 或 false') ?? false
  }

  oneOf<T extends string>(key: string, options: readonly T[]): T | null {
    const fits = (value: unknown): value is T => options.includes(value as T)
    return this.#read(key, fits, `${options.join('、')} 之一`)
  }

  /** A list of some of the options, none twice; absent means none. */
  someOf<T extends string>(key: string, options: readonly T[]): readonly T[] {
    if (!this.has(key)) return []
    const fits = (value: unknown): value is T[] =>
      isListOf(value, (item): item is T => options.includes(item as T)) && new Set(value).size === value.length
    return this.#read(key, fits, `列表，由 ${options.join('、')} 组成，不重复`) ?? []
  }

  texts(key: string): readonly string[] {
    const fits = (value: unknown): value is string[] =>
      isListOf(value, (item): item is string => typeof item === 'string' && item.trim() !== '') && value.length > 0
    return this.#read(key, fits, '不空的文字列表') ?? []
  }

  /** One id or several. */
  ids(key: string): readonly string[] {
    const fits = (value: unknown): value is string | string[] =>
      isId(value) || (isListOf(value, isId) && value.length > 0)
    const value = this.#read(key, fits, '一个标识，或标识的列表')
    return value === null ? [] : [value].flat()
  }

  /** The mappings of a list, each read by `read`; an absent list is empty unless it is `needed`. */
  list<T>(key: string, read: (item: Mapping) => T, needed: boolean): readonly T[] {
    if (!this.has(key) && !needed) return []
    const fits = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0
    return (this.#read(key, fits, '不空的列表') ?? []).map((value, at) => {
      const item = new Mapping(
        value,
        `${this.#placeOf(key)} 第${at + 1}项${nameIn(value)}`,
        this.#problems,
        this.#series,
      )
      const answer = read(item)
      item.#refuseStrangeKeys()
      return answer
    })
  }

  /** The mapping under a key, read by `read`. */
  mapping<T>(key: string, read: (item: Mapping) => T): T {
    const item = new Mapping(this.#entries[key], this.#placeOf(key), this.#problems, this.#series)
    this.#asked.add(key)
    const answer = read(item)
    item.#refuseStrangeKeys()
    return answer
  }

  /** Notes a problem of this mapping under a number of its series. */
  refuse(number: number, message: string): void {
    const code = `${this.#series.codes}-${String(number).padStart(3, '0')}`
    this.#problems.push({ code, place: this.place, message })
  }

  /**
   * Reads a whole file: a mapping at the top, without strange keys.
   * @param file its name, where problems of several files stand together
   */
  static read<T>(
    value: unknown,
    problems: DefinitionProblem[],
    series: DefinitionSeries,
    read: (item: Mapping) => T,
    file: string = TOP,
  ): T {
    const top = new Mapping(value, file, problems, series)
    const answer = read(top)
    top.#refuseStrangeKeys()
    return answer
  }

  #read<T>(key: string, fits: (value: unknown) => value is T, expected: string): T | null {
    if (!this.#sound) return null
    const value = this.#entries[key]
    if (!this.has(key)) this.refuse(2, `缺“${key}”；补上${expected}`)
    else if (fits(value)) return value
    else this.refuse(3, `“${key}”写作“${shown(value)}”；应为${expected}`)
    return null
  }

  #placeOf(key: string): string {
    return this.place === TOP ? key : `${this.place}的 ${key}`
  }

  #refuseStrangeKeys(): void {
    for (const key of Object.keys(this.#entries))
      if (!this.#asked.has(key)) this.refuse(4, `不认识“${key}”；可用的键是 ${[...this.#asked].join('、')}`)
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

function isListOf<T>(value: unknown, fits: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(fits)
}

/** What an item calls itself, so that it is found without counting. */
function nameIn(value: unknown): string {
  const name = isMapping(value) ? (value['id'] ?? value['event']) : null
  return typeof name === 'string' ? `（${name}）` : ''
}

function shown(value: unknown): string {
  const items = Array.isArray(value) ? value : [value]
  const text = items.map((item) => (typeof item === 'object' && item !== null ? '…' : String(item))).join('、')
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}

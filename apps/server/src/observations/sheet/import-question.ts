/** What is asked about: a name of an indicator, a place, a unit. */
export const questionKinds = ['names', 'regions', 'units'] as const
export type QuestionKind = (typeof questionKinds)[number]

export interface QuestionOption {
  /** What is kept as the answer; empty: the cells are passed over. */
  readonly value: string
  readonly label: string
  /** Why it is offered. */
  readonly because: string | null
}

/** What a sheet leaves open, asked once for all cells that it concerns. */
export interface ImportQuestion {
  readonly kind: QuestionKind
  /** What the answer is kept under. */
  readonly key: string
  /** The first cell that it concerns, and how many do. */
  readonly at: string
  readonly cells: number
  readonly message: string
  readonly options: readonly QuestionOption[]
  /** Null: not answered yet; the cells wait. */
  readonly answer: string | null
}

export const passOver: QuestionOption = { value: '', label: '不读', because: null }

/** Collects the questions of a sheet: each is asked once, and says how many cells wait for it. */
export class Questions {
  readonly #asked = new Map<string, ImportQuestion>()

  /** Notes that a cell depends on a question; `ask` says it the first time. */
  note(
    kind: QuestionKind,
    key: string,
    at: string,
    answer: string | undefined,
    ask: () => Pick<ImportQuestion, 'message' | 'options'>,
  ): void {
    const id = `${kind} ${key}`
    const known = this.#asked.get(id)
    this.#asked.set(
      id,
      known ? { ...known, cells: known.cells + 1 } : { kind, key, at, cells: 1, answer: answer ?? null, ...ask() },
    )
  }

  get all(): readonly ImportQuestion[] {
    return [...this.#asked.values()]
  }
}

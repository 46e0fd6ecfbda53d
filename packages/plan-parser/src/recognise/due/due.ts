/** When a measure is due, as its text says. */
export interface Due {
  /** Year, month (2026-06) or date; null where the text names none. */
  readonly due: string | null
  readonly ongoing: boolean
}

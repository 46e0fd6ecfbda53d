/** What the cells of the table of places say. */
export const cellViews = ['value', 'met', 'pace', 'change'] as const
export type CellView = (typeof cellViews)[number]

/** Reads it out of an address: figures where nothing is said. */
export function cellViewOf(asked: string): CellView {
  return cellViews.find((view) => view === asked) ?? 'value'
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where a key leads in a table of so many rows and columns; null: nowhere, or the key means nothing there. */
export function moveCell(
  key: string,
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | null {
  const [down, right] = STEPS[key] ?? []
  if (key === 'Home') return { ...at, column: 0 }
  if (key === 'End') return { ...at, column: size.columns - 1 }
  if (key === 'Ctrl+Home') return { row: 0, column: 0 }
  if (key === 'Ctrl+End') return { row: size.rows - 1, column: size.columns - 1 }
  if (down === undefined || right === undefined) return null
  const next = { row: at.row + down, column: at.column + right }
  return next.row < 0 || next.row >= size.rows || next.column < 0 || next.column >= size.columns ? null : next
}

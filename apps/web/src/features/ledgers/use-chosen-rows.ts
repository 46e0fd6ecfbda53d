import { useState } from 'react'

/** Which of the listed rows are chosen; a row that is no longer listed is no longer chosen. */
export interface ChosenRows {
  readonly ids: readonly string[]
  /** Every listed row, drawn or not. */
  readonly all: boolean
  has(id: string): boolean
  /** Chooses a row or leaves it; with `through` also those between it and the last one. */
  toggle(id: string, through?: boolean): void
  toggleAll(): void
  clear(): void
}

export function useChosenRows(listed: readonly string[]): ChosenRows {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const ids = listed.filter((id) => chosen.has(id))
  const toggle = (id: string, through = false) => {
    const next = new Set(ids)
    const [from, to] = [listed.indexOf(last ?? id), listed.indexOf(id)].sort((a, b) => a - b)
    if (through && last !== null) for (const one of listed.slice(from, (to ?? 0) + 1)) next.add(one)
    else if (!next.delete(id)) next.add(id)
    choose(next)
    setLast(id)
  }
  return {
    ids,
    all: listed.length > 0 && ids.length === listed.length,
    has: (id) => chosen.has(id),
    toggle,
    toggleAll: () => choose(new Set(ids.length === listed.length ? [] : listed)),
    clear: () => choose(new Set()),
  }
}

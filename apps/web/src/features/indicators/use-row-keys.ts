import { useKeys } from '../../app/keys/use-keys.ts'

/** `j` and `k` go from row to row of a list; Enter then opens the row's link as it does anywhere. */
export function useRowKeys(more: (id: string) => void): void {
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row] .row-link')]
  const step = (by: 1 | -1) => {
    const links = rows()
    const here = links.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement))
    const next = links[here === -1 ? (by === 1 ? 0 : links.length - 1) : here + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    s: () => {
      const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']
      if (id) more(id)
    },
  })
}

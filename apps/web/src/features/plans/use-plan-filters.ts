import { useSearchParams } from 'react-router'

/** Filters, tab and open drawer live in the address: a copied link shows the same, Back closes the drawer first. */
export function usePlanFilters() {
  const [search, setSearch] = useSearchParams()
  const set = (changes: Readonly<Record<string, string | null>>, options: { push?: boolean } = {}) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: !options.push })
  }
  return { get: (name: string) => search.get(name) ?? '', set, search }
}

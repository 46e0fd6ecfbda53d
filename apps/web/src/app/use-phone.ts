import { useSyncExternalStore } from 'react'

/** The width up to which the style sheets draw one column. */
const phone = window.matchMedia('(max-width: 700px)')

/** Whether the page is drawn in one column, for what style alone cannot say. */
export function usePhone(): boolean {
  return useSyncExternalStore(listen, () => phone.matches)
}

function listen(changed: () => void): () => void {
  phone.addEventListener('change', changed)
  return () => phone.removeEventListener('change', changed)
}

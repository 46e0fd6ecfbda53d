import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * Puts the focus on the heading of a page that has just been opened, or on the page while it has none yet, unless the
 * page has put it somewhere itself: what was focused on the page before is gone.
 */
export function usePageFocus(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const page = document.getElementById('page')
    if (!page || (page !== document.activeElement && page.contains(document.activeElement))) return
    const heading = page.querySelector<HTMLElement>('h1[tabindex]')
    ;(heading ?? page).focus({ preventScroll: true })
  }, [pathname])
}

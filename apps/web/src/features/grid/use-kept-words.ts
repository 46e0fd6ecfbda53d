import { useEffect, useLayoutEffect, useRef } from 'react'

/** Has what is being typed written when its field or the page goes away, as if one had left the field. */
export function useKeptWords(write: () => void): void {
  const latest = useRef(write)
  latest.current = write
  // Before the effects that store what is left behind.
  useLayoutEffect(() => () => latest.current(), [])
  useEffect(() => {
    const keep = () => latest.current()
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])
}

import { useEffect, useState } from 'react'

/** The value as it was when it last rested for a while: what is still being typed is not asked about. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, rest] = useState(value)
  useEffect(() => {
    const waiting = setTimeout(() => rest(value), milliseconds)
    return () => clearTimeout(waiting)
  }, [value, milliseconds])
  return rested
}

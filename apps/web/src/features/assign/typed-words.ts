import { createContext, useContext, useEffect, useMemo, useRef } from 'react'

/** Takes the words typed in a field; false when they cannot be taken: the field then says why and has the cursor. */
export type Settle = () => boolean

/** The fields of a form in which something may be typed and not taken yet. */
const Fields = createContext<Set<Settle> | null>(null)

export const TypedWords = Fields.Provider

/** For whoever leaves a form or stores it: `settle` first, and stay when it answers false. Nothing typed is lost. */
export function useTypedWords(): { readonly fields: Set<Settle>; readonly settle: Settle } {
  return useMemo(() => {
    const fields = new Set<Settle>()
    return { fields, settle: () => [...fields].every((settle) => settle()) }
  }, [])
}

/** For a field: is asked before the form around it is left. */
export function useSettling(settle: Settle): void {
  const fields = useContext(Fields)
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => {
    const ask: Settle = () => latest.current()
    fields?.add(ask)
    return () => void fields?.delete(ask)
  }, [fields])
}

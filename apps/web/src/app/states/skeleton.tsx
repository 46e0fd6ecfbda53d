import { useEffect, useState } from 'react'
import { t } from '../locale/messages.ts'
import './states.css'

/** The still shape of rows, drawn only when loading takes longer than 300 ms. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className="skeleton" role="status">
      <span className="hidden-text">{t('app.loading')}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <i key={row} style={{ width: `${[92, 78, 86, 64, 82, 70][row % 6]}%` }} />
      ))}
    </div>
  )
}

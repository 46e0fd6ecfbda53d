import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { formatClock } from '../format-time.ts'
import { t } from '../locale/messages.ts'
import './states.css'

/** Says so when what is on the page could not be renewed: as of when it stands, and a way to try again. */
export function StaleStrip() {
  const client = useQueryClient()
  const cache = client.getQueryCache()
  const since = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const stale = cache
        .findAll({ type: 'active' })
        .filter(({ state }) => state.status === 'error' && state.data !== undefined)
      return stale.length === 0 ? null : Math.min(...stale.map(({ state }) => state.dataUpdatedAt))
    },
  )
  if (since === null) return null
  return (
    <p className="stale-strip" role="status">
      {t('error.stale', { time: formatClock(new Date(since)) })}{' '}
      <button type="button" className="link-button" onClick={() => client.refetchQueries({ type: 'active' })}>
        {t('error.retry')}
      </button>
    </p>
  )
}

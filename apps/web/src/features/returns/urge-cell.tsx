import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** How often a unit was urged, and one press to urge it again while it owes something. */
export function UrgeCell(props: {
  readonly roundId: string
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly urged: number
    readonly lastUrgedAt: string | null
  }
  readonly owes: boolean
}) {
  const { roundId, unit, owes } = props
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const urge = async () => {
    setBusy(true)
    try {
      const { urged, to } = await api.urgeUnit(roundId, unit.id, unit.urged)
      notify(t('desk.urged.done', { unit: unit.name, n: urged, to: to.join('、') }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      await client.invalidateQueries({ queryKey: ['rounds'] })
      setBusy(false)
    }
  }
  const { urged, lastUrgedAt } = unit
  return (
    <>
      {owes && (
        <button type="button" className="link-button" disabled={busy} onClick={urge}>
          {t('desk.urge')}
          <span className="hidden-text">{unit.name}</span>
        </button>
      )}
      {lastUrgedAt !== null ? (
        <span className="caption"> {t('desk.urged', { n: urged, time: formatInstant(lastUrgedAt) })}</span>
      ) : (
        !owes && t('word.none')
      )}
    </>
  )
}

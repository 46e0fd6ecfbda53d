import { ownFacts, trackLabel } from '@tongtu/delivery'
import { Button } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { ListDetail, ListEntry } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { SupportsField } from './supports-field.tsx'

/** What is written of an entry; of a measure the plan and the year's work say the rest. */
export function EntryForm(props: {
  readonly detail: ListDetail
  readonly entry: ListEntry | null
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { detail, entry, changed, close } = props
  const { list, tracks, candidates, targets } = detail
  const [measureId, setMeasure] = useState('')
  const [title, setTitle] = useState(entry?.title ?? '')
  const [details, setDetails] = useState<Readonly<Record<string, string>>>(entry?.details ?? {})
  const [trackId, setTrack] = useState(entry?.trackId ?? '')
  const [supports, setSupports] = useState(() => entry?.supports.map(({ id }) => id) ?? [])
  const own = measureId === '' && !entry?.measureId
  const columns = own ? [...list.columns, ...ownFacts] : list.columns
  const named = measureId === '' ? title.trim() : (candidates.find(({ id }) => id === measureId)?.title ?? '')
  const save = async () => {
    const track = {
      ...(tracks.length === 0 ? {} : { trackId: trackId || null }),
      ...(targets.length === 0 ? {} : { supports }),
    }
    const wanted = entry
      ? { id: entry.id, revision: entry.revision, title: title.trim(), details, ...track }
      : { ...(measureId === '' ? { title: title.trim() } : { measureId }), details, ...track }
    try {
      await api.saveEntries(list.id, [wanted])
      notify(t(entry ? 'entry.saved' : 'entry.added', { title: named }))
      await changed()
      close()
    } catch (error) {
      const clash = error instanceof ApiError && error.code === 'TT-Q-409'
      notify(clash ? t('entry.clash') : (error as Error).message, { tone: 'bad' })
      if (clash) await changed()
    }
  }
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {!entry && (
        <label>
          {t('entry.measure')}
          <select value={measureId} onChange={(event) => setMeasure(event.target.value)}>
            <option value="">{t('entry.measure.none')}</option>
            {candidates.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {`${measure.no ?? ''} ${measure.title}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {own && (
        <label>
          {t('entry.title')}
          <input maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
      )}
      {columns.map(({ key, head }) => (
        <label key={key}>
          {head}
          <textarea
            rows={2}
            maxLength={1000}
            value={details[key] ?? ''}
            onChange={(event) => setDetails({ ...details, [key]: event.target.value })}
          />
        </label>
      ))}
      {tracks.length > 0 && (
        <label>
          {t('entry.track')}
          <select value={trackId} onChange={(event) => setTrack(event.target.value)}>
            <option value="">{t('entry.track.none')}</option>
            {tracks.map((track) => (
              <option key={track.id} value={track.id}>
                {`${trackLabel(track)} ${track.name}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {targets.length > 0 && (
        <SupportsField targets={targets.filter(({ id }) => id !== entry?.id)} chosen={supports} choose={setSupports} />
      )}
      <Button type="primary" htmlType="submit" disabled={named === ''}>
        {t(entry ? 'entry.save' : 'entry.add')}
      </Button>
    </form>
  )
}

import { trackLabel } from '@tongtu/delivery'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { ListDetail, ListEntry } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LightMark } from '../lights/light-mark.tsx'
import { EndEntry } from './end-entry.tsx'
import { ChainMark, EntryTags } from './entry-marks.tsx'

/** An entry: how it stands and on what, what is written of it, and for the plan office the way to change or end it. */
export function EntryDrawer(props: {
  readonly detail: ListDetail
  /** Null adds one. */
  readonly entry: ListEntry | null
  readonly editable: boolean
  readonly planPath: string
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { detail, entry, editable, planPath, changed, close } = props
  return (
    <Drawer open title={entry?.title ?? t('entry.title.new')} size={480} onClose={close}>
      {entry && (
        <dl className="entry-facts">
          <dt>{t('map.node.chain')}</dt>
          <dd>
            <ChainMark chain={entry.chain} /> <EntryTags entry={entry} />
          </dd>
          <dt>{t('entry.light')}</dt>
          <dd>{entry.light === null ? t('map.node.own.none') : <LightMark light={entry.light} />}</dd>
          <dt>{t('entry.supportedBy')}</dt>
          <dd>{entry.supportedBy.join(t('word.listComma')) || t('word.none')}</dd>
          <dt>{t('entry.supports')}</dt>
          <dd>{entry.supports.join(t('word.listComma')) || t('word.none')}</dd>
          {!editable &&
            detail.list.columns.map(({ key, head }) => (
              <div key={key}>
                <dt>{head}</dt>
                <dd>{entry.details[key] || t('word.none')}</dd>
              </div>
            ))}
        </dl>
      )}
      {entry && (
        <p className="entry-links">
          {entry.measureId !== null && (
            <Link to={`${planPath}?tab=measures&history=${entry.measureId}`}>{t('entry.measure.link')}</Link>
          )}{' '}
          <Link to={`${planPath}/map?year=${detail.list.year}&node=${entry.id}`}>{t('entry.map')}</Link>
        </p>
      )}
      {editable && (entry === null || entry.state === 'active') && (
        <EntryForm key={entry?.revision ?? 0} detail={detail} entry={entry} changed={changed} close={close} />
      )}
      {editable && entry && <EndEntry entry={entry} changed={changed} />}
    </Drawer>
  )
}

function EntryForm(props: {
  readonly detail: ListDetail
  readonly entry: ListEntry | null
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { detail, entry, changed, close } = props
  const { list, tracks, candidates } = detail
  const [measureId, setMeasure] = useState('')
  const [title, setTitle] = useState(entry?.title ?? '')
  const [details, setDetails] = useState<Readonly<Record<string, string>>>(entry?.details ?? {})
  const [trackId, setTrack] = useState(entry?.trackId ?? '')
  const named = measureId === '' ? title.trim() : (candidates.find(({ id }) => id === measureId)?.title ?? '')
  const save = async () => {
    const track = tracks.length === 0 ? {} : { trackId: trackId || null }
    const wanted = entry
      ? { id: entry.id, revision: entry.revision, title: title.trim(), details, ...track }
      : { ...(measureId === '' ? { title: title.trim() } : { measureId }), details, ...track }
    try {
      await api.saveEntries(list.id, [wanted])
      notify(t(entry ? 'entry.saved' : 'entry.added', { title: named }))
      await changed()
      close()
    } catch (error) {
      const clash = error instanceof ApiError && error.code === 'TT-L-409'
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
      {measureId === '' && !entry?.measureId && (
        <label>
          {t('entry.title')}
          <input maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
      )}
      {list.columns.map(({ key, head }) => (
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
                {`${word('trackRole', track.role)} ${trackLabel(track)} ${track.name}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button type="primary" htmlType="submit" disabled={named === ''}>
        {t(entry ? 'entry.save' : 'entry.add')}
      </Button>
    </form>
  )
}

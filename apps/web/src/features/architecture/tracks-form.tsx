import { byTrackOrder, trackLabel, trackRoles, trackSides } from '@tongtu/delivery'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Track } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import './map-grid.css'

interface Row {
  readonly key: number
  readonly id?: string
  readonly no?: number
  readonly side: Track['side']
  readonly role: Track['role']
  readonly name: string
}

/** The tracks of a plan: named, renamed, added, ended. Side and role of one that is in use stay. */
export function TracksForm(props: {
  readonly planId: string
  readonly tracks: readonly Track[]
  readonly done: () => void
}) {
  const { planId, tracks, done } = props
  const [rows, setRows] = useState<readonly Row[]>(() =>
    [...tracks]
      .sort((a, b) => trackSides.indexOf(a.side) - trackSides.indexOf(b.side) || byTrackOrder(a, b))
      .map((track, key) => ({ ...track, key })),
  )
  const change = (key: number, more: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...more } : row)))
  const add = () =>
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, side: 'work', role: 'named', name: '' }])
  const save = async () => {
    try {
      await api.saveTracks(
        planId,
        rows.map(({ id, side, role, name }) => ({
          ...(id === undefined ? {} : { id }),
          side,
          role,
          name: name.trim(),
        })),
      )
      notify(t('map.tracks.saved'))
      done()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="paper map-forms"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t('map.tracks.title')}</h2>
      <p className="quiet">{t('map.tracks.hint')}</p>
      <table className="list-table table-narrow">
        <thead>
          <tr>
            <th scope="col">{t('map.tracks.side')}</th>
            <th scope="col">{t('map.tracks.role')}</th>
            <th scope="col">{t('map.tracks.name')}</th>
            <th scope="col">
              <span className="hidden-text">{t('map.links.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                {row.no === undefined ? (
                  <select
                    aria-label={t('map.tracks.side')}
                    value={row.side}
                    onChange={(event) => change(row.key, { side: event.target.value as Row['side'] })}
                  >
                    {trackSides.map((side) => (
                      <option key={side} value={side}>
                        {word('trackSide', side)}
                      </option>
                    ))}
                  </select>
                ) : (
                  word('trackSide', row.side)
                )}
              </td>
              <td>
                {row.no === undefined ? (
                  <select
                    aria-label={t('map.tracks.role')}
                    value={row.role}
                    onChange={(event) => change(row.key, { role: event.target.value as Row['role'] })}
                  >
                    {trackRoles.map((role) => (
                      <option key={role} value={role}>
                        {word('trackRole', role)}
                      </option>
                    ))}
                  </select>
                ) : (
                  `${word('trackRole', row.role)} ${trackLabel({ ...row, no: row.no })}`
                )}
              </td>
              <td>
                <input
                  aria-label={t('map.tracks.name')}
                  maxLength={60}
                  value={row.name}
                  onChange={(event) => change(row.key, { name: event.target.value })}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('map.tracks.remove', { name: row.name })}
                  onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                >
                  {t('map.tracks.remove.short')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="map-acts">
        <Button onClick={add}>{t('map.tracks.add')}</Button>
        <Button type="primary" htmlType="submit" disabled={rows.some(({ name }) => name.trim() === '')}>
          {t('map.tracks.save')}
        </Button>
        <Button onClick={done}>{t('map.freeze.stop')}</Button>
      </p>
    </form>
  )
}

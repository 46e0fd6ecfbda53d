import { leadsUp } from '@tongtu/delivery'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { MapSheet } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { boxName, type MapLink } from './map-data.ts'
import './map-grid.css'

/** The same links as words; the plan office adds and removes them here, and a cycle is refused with the way round. */
export function LinksTable(props: {
  readonly map: MapSheet['map']
  /** Those of the map's links to show. */
  readonly links: readonly MapLink[]
  readonly editable: boolean
  readonly changed: () => Promise<unknown>
}) {
  const { map, links, editable, changed } = props
  const [refused, setRefused] = useState('')
  const byId = new Map(map.nodes.map((node) => [node.id, node]))
  const name = (id: string) => {
    const node = byId.get(id)
    return node ? boxName(node) : id
  }
  const words = ({ from, to }: Pick<MapLink, 'from' | 'to'>) => ({ from: name(from), to: name(to) })
  const attempt = async (act: () => Promise<unknown>) => {
    setRefused('')
    try {
      await act()
    } catch (error) {
      setRefused((error as Error).message)
    }
    await changed()
  }
  const add = (link: { from: string; to: string }) =>
    attempt(async () => {
      const { id } = await api.addSupportLink(link)
      notify(t('map.links.added', words(link)), { undo: () => void remove({ ...link, id }) })
    })
  const remove = ({ id, from, to }: MapLink): Promise<void> =>
    attempt(async () => {
      await api.removeSupportLink(id ?? '')
      notify(t('map.links.removed', words({ from, to })), { undo: () => void add({ from, to }) })
    })
  return (
    <div className="paper table-frame map-links">
      {refused !== '' && (
        <p className="map-refused" role="alert">
          {refused}
        </p>
      )}
      <table className="list-table">
        <caption>{t('map.links.caption', { n: links.filter(({ id }) => id !== null).length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.links.from')}</th>
            <th scope="col">{t('map.links.to')}</th>
            {editable && <th scope="col">{t('map.links.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {editable && <NewLink map={map} add={add} />}
          {links.map((link) => (
            <tr key={`${link.from} ${link.to}`}>
              <th scope="row">
                <span className="caption">{word('chainLevel', byId.get(link.from)?.level ?? '')}</span>{' '}
                {name(link.from)}
              </th>
              <td>
                <span className="caption">{word('chainLevel', byId.get(link.to)?.level ?? '')}</span> {name(link.to)}
              </td>
              {editable && (
                <td>
                  {link.id === null ? (
                    <span className="caption">{t('map.links.position')}</span>
                  ) : (
                    <button
                      type="button"
                      className="link-button map-act"
                      aria-label={t('map.links.remove.of', words(link))}
                      onClick={() => void remove(link)}
                    >
                      {t('map.links.remove')}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NewLink(props: {
  readonly map: MapSheet['map']
  readonly add: (link: { from: string; to: string }) => Promise<void>
}) {
  const { map, add } = props
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const source = map.nodes.find(({ id }) => id === from)
  const entries = map.nodes.filter(({ level }) => level !== 'position')
  const ends = entries.filter(({ id, level }) => id !== from && (source === undefined || leadsUp(source.level, level)))
  const choose = (label: string, value: string, set: (id: string) => void, offered: typeof entries) => (
    <select aria-label={label} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">{t('map.links.choose')}</option>
      {(['reform', 'work', 'result'] as const).map((level) => (
        <optgroup key={level} label={word('chainLevel', level)}>
          {offered
            .filter((node) => node.level === level)
            .map((node) => (
              <option key={node.id} value={node.id}>
                {boxName(node)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
  return (
    <tr className="map-act">
      <td>
        {choose(
          t('map.links.from'),
          from,
          setFrom,
          entries.filter(({ level }) => level !== 'result'),
        )}
      </td>
      <td>{choose(t('map.links.to'), to, setTo, ends)}</td>
      <td>
        <Button disabled={from === '' || to === ''} onClick={() => void add({ from, to }).then(() => setTo(''))}>
          {t('map.links.add')}
        </Button>
      </td>
    </tr>
  )
}

import { Drawer } from 'antd'
import { Link } from 'react-router'
import type { ListDetail, ListEntry } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LightMark } from '../lights/light-mark.tsx'
import { EndEntry } from './end-entry.tsx'
import { EntryForm } from './entry-form.tsx'
import { ChainMark, EntryTags } from './entry-marks.tsx'

/** An entry: how it stands and on what, what is written of it, and for the plan office the way to change or end it. */
export function EntryDrawer(props: {
  readonly detail: ListDetail
  /** Null adds one. */
  readonly entry: ListEntry | null
  readonly editable: boolean
  /** The address of the place. */
  readonly placePath: string
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { detail, entry, editable, placePath, changed, close } = props
  const { planId, year } = detail.list
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
          <dd>{names(entry.supportedBy)}</dd>
          <dt>{t('entry.supports')}</dt>
          <dd>{names(entry.supports)}</dd>
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
            <Link to={`${placePath}/measures/${entry.measureId}?year=${year}`}>{t('entry.measure.link')}</Link>
          )}{' '}
          <Link to={`${placePath}/plans/${planId}/map?year=${year}&node=${entry.id}`}>{t('entry.map')}</Link>
        </p>
      )}
      {editable && (entry === null || entry.state === 'active') && (
        <EntryForm key={entry?.revision ?? 0} detail={detail} entry={entry} changed={changed} close={close} />
      )}
      {editable && entry && <EndEntry entry={entry} changed={changed} close={close} />}
    </Drawer>
  )
}

const names = (entries: ListEntry['supports']) =>
  entries.map(({ title }) => title).join(t('word.listComma')) || t('word.none')

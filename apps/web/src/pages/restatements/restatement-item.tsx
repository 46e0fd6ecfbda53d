import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Restatement } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { EffectList } from './effect-list.tsx'

/** One restatement: its ground, how far it went, the verdicts it changed, and the way back. */
export function RestatementItem(props: { readonly restatement: Restatement; readonly may: boolean }) {
  const { restatement, may } = props
  const { id, name, ground, figures, from, to, effects, appliedAt, appliedBy, undoneAt, undoneBy } = restatement
  const { code = '' } = useParams()
  const client = useQueryClient()
  const undo = async () => {
    try {
      const { data } = await api.undoRestatement(id)
      await client.invalidateQueries()
      notify(t('restatements.undone', { n: data?.restored ?? 0, kept: data?.kept ?? 0 }))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <li className={undoneAt === null ? 'paper restatement-item' : 'paper restatement-item restatement-gone'}>
      <h2>{name}</h2>
      <p>{t('restatements.facts', { ground, n: figures, from: from.slice(0, 4), to: to.slice(0, 4) })}</p>
      <p className="caption">
        {formatInstant(appliedAt)} {appliedBy ?? t('observations.program')}
        {undoneAt !== null &&
          t('restatements.gone', { at: formatInstant(undoneAt), by: undoneBy ?? t('observations.program') })}
      </p>
      {effects.length > 0 && (
        <EffectList
          effects={effects}
          name={(effect) => (
            <Link to={`/r/${code}/indicators/${effect.indicator}?year=${effect.year}`}>{effect.name}</Link>
          )}
        />
      )}
      {may && undoneAt === null && (
        <Popconfirm
          title={t('restatements.undo.ask', { name })}
          okText={t('restatements.undo')}
          cancelText={t('warnings.cancel')}
          onConfirm={undo}
        >
          <Button size="small">{t('restatements.undo')}</Button>
        </Popconfirm>
      )}
    </li>
  )
}

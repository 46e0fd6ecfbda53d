import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { RoundProposal } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { monthWords } from './month-words.ts'
import './unit-table.css'

/** The plans whose month is not open yet, each with its usual deadline: one button opens it. */
export function OpenRounds({ opened }: { readonly opened: (roundId: string) => void }) {
  const { code = '' } = useParams()
  const proposals = useQuery({ queryKey: ['rounds', code, 'proposals'], queryFn: api.roundProposals })
  const ready = proposals.data?.filter(({ measures }) => measures > 0) ?? []
  if (ready.length === 0) return null
  return (
    <section className="open-rounds paper" aria-label={t('desk.open.title')}>
      <h2>{t('desk.open.title')}</h2>
      <ul>
        {ready.map((proposal) => (
          <OpenRound key={proposal.planId} proposal={proposal} opened={opened} />
        ))}
      </ul>
    </section>
  )
}

function OpenRound(props: { readonly proposal: RoundProposal; readonly opened: (roundId: string) => void }) {
  const { planId, planTitle, period } = props.proposal
  const client = useQueryClient()
  const id = useId()
  const [deadline, setDeadline] = useState(props.proposal.deadline)
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      const round = await api.openRound({ planId, period, deadline })
      await client.invalidateQueries({ queryKey: ['rounds'] })
      notify(t('desk.opened', { month: monthWords(period), n: round.standing.owed }))
      props.opened(round.id)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <li>
      <span className="open-plan">
        {planTitle}
        <span className="caption"> {factsOf(props.proposal)}</span>
      </span>
      <label htmlFor={id}>{t('desk.open.deadline')}</label>
      <input id={id} type="date" value={deadline} onChange={(event) => setDeadline(event.target.value)} />
      <Button onClick={open} disabled={busy || deadline === ''}>
        {t('desk.open', { month: monthWords(period) })}
        <span className="hidden-text">{planTitle}</span>
      </Button>
    </li>
  )
}

/** What the month asks for, and what it leaves out and why. */
const factsOf = ({ measures, withoutUnit, writtenOff }: RoundProposal) =>
  [
    t('desk.open.facts', { n: measures }),
    ...(withoutUnit > 0 ? [t('desk.open.without', { n: withoutUnit })] : []),
    ...(writtenOff > 0 ? [t('desk.open.writtenOff', { n: writtenOff })] : []),
  ].join('，')

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { ListProposal } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'

/** The lists that a plan asks for, each with its reason in the plan; one press makes those that are chosen. */
export function MakeListsPanel(props: {
  readonly planId: string
  readonly planTitle: string
  readonly year: number
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { planId, planTitle, year, changed, close } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const proposals = useQuery({
    queryKey: ['list-proposals', planId, year],
    queryFn: () => api.listProposals(planId, year),
  })
  if (proposals.isLoadingError) return <LoadFailure error={proposals.error} retry={() => proposals.refetch()} />
  if (!proposals.data) return <Skeleton rows={4} />
  const chosen = proposals.data.filter((one) => lacks(one) && !left.has(one.name))
  const toggle = (name: string) => {
    const next = new Set(left)
    if (!next.delete(name)) next.add(name)
    setLeft(next)
  }
  const make = async () => {
    try {
      const made = await api.makeLists(planId, { year, names: chosen.map(({ name }) => name) })
      const some = made.lists + made.entries + made.links > 0
      notify(some ? t('lists.make.done', { ...made }) : t('lists.make.nothing'))
      await changed()
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <section className="paper list-panel make-lists">
      <h2>{t('lists.make.title', { plan: planTitle, year })}</h2>
      <p className="quiet">{t('lists.make.hint')}</p>
      {proposals.data.length === 0 ? (
        <p>{t('lists.make.none')}</p>
      ) : (
        <div className="table-frame">
          <table className="list-table">
            <thead>
              <tr>
                <th scope="col">{t('lists.make.column.name')}</th>
                <th scope="col">{t('lists.make.column.because')}</th>
                <th scope="col">{t('lists.make.column.found')}</th>
                <th scope="col">{t('lists.make.column.state')}</th>
              </tr>
            </thead>
            <tbody>
              {proposals.data.map((proposal) => (
                <tr key={proposal.name}>
                  <th scope="row">
                    {lacks(proposal) && (
                      <input
                        type="checkbox"
                        aria-label={t('lists.make.choose', { name: proposal.name })}
                        checked={!left.has(proposal.name)}
                        onChange={() => toggle(proposal.name)}
                      />
                    )}{' '}
                    {proposal.name}
                  </th>
                  <td>{proposal.because.join(t('word.listComma')) || t('lists.make.because.none')}</td>
                  <td>{foundWords(proposal)}</td>
                  <td>{stateWords(proposal)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="panel-acts">
        <Button type="primary" disabled={chosen.length === 0} onClick={() => void make()}>
          {t('lists.make.act', { n: chosen.length })}
        </Button>
        <Button onClick={close}>{t('lists.stop')}</Button>
      </p>
    </section>
  )
}

/** Whether there is something to make: the list itself, or entries it has not. */
const lacks = ({ listId, missing }: ListProposal): boolean => listId === null || missing > 0

function foundWords({ found, announced }: ListProposal): string {
  if (announced === null) return t('lists.make.found', { n: found })
  return t('lists.make.found.announced', { n: found, announced })
}

function stateWords({ listId, missing }: ListProposal): string {
  if (listId === null) return t('lists.make.new')
  return missing === 0 ? t('lists.make.whole') : t('lists.make.missing', { n: missing })
}

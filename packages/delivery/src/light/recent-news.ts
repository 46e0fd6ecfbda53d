import { monthName } from '../month.ts'
import type { LightReason } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'

/**
 * The one way to green: the unit has said how it stands for the newest month that was due, or for a later one. Without
 * any word there is no data, however quiet the dates are.
 */
export function recentNews({ nodes, returns, today }: MeasureFacts): LightReason[] {
  const said = returns.find(({ standing }) => standing === 'received' || standing === 'accepted')
  const owed = returns.find(({ dueOn, standing }) => dueOn < today || standing === 'lapsed')
  if (!said) return [{ light: 'no_data', code: 'TT-S-005', message: '还没有收到过月报', about: null }]
  if (owed && owed.period > said.period) return []
  const word = said.standing === 'accepted' ? '已审核采用' : '已报送，待审核'
  const late = nodes.some(({ dueOn, doneOn }) => doneOn === null && dueOn < today)
  const message = `${monthName(said.period)}月报${word}${late ? '' : '，没有逾期的节点'}`
  return [{ light: 'on_track', code: 'TT-S-005', message, about: { period: said.period } }]
}

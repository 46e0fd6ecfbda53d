import { dayName, monthName } from '../month.ts'
import type { LightReason } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'

/** A month that was due since the unit was last heard and brought no return; two such months are off track. */
export function missingReturns({ returns, today }: MeasureFacts): LightReason[] {
  const heard = returns.findIndex(({ standing }) => standing === 'received' || standing === 'accepted')
  const missing = (heard < 0 ? returns : returns.slice(0, heard)).filter(
    ({ dueOn, standing }) => dueOn < today || standing === 'lapsed',
  )
  const [newest] = missing
  if (!newest) return []
  const about = { period: newest.period }
  if (missing.length > 1) {
    const message = `连续${missing.length}个月没有月报，最近应报的是${monthName(newest.period)}`
    return [{ light: 'off_track', code: 'TT-S-003', message, about }]
  }
  const message =
    newest.standing === 'returned'
      ? `${monthName(newest.period)}月报被退回，应于${dayName(newest.dueOn)}前补正，尚未补正`
      : `${monthName(newest.period)}月报应于${dayName(newest.dueOn)}前报送，没有报送`
  return [{ light: 'at_risk', code: 'TT-S-003', message, about }]
}

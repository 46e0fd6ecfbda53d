import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import type { FigureSettings } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'

const RULES = ['none', 'final', 'all'] as const satisfies readonly FigureSettings['proof'][]
const queryKey = ['observations', 'settings']

/** Whether figures of 评价指标 are taken without what they rest on: the office says so, the others read it. */
export function ProofRuleChoice() {
  const client = useQueryClient()
  const office = useSession().data?.user.role === 'office'
  const settings = useQuery({ queryKey, queryFn: api.figureSettings })
  if (!settings.data) return null
  const set = async (proof: FigureSettings['proof']) => {
    await api.setFigureSettings({ proof })
    await client.invalidateQueries({ queryKey: ['observations'] })
  }
  return (
    <p className="filters">
      <label>
        {t('quality.proof')}{' '}
        <select
          disabled={!office}
          value={settings.data.proof}
          onChange={({ target }) => void set(RULES.find((one) => one === target.value) ?? 'none')}
        >
          {RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(`quality.proof.${rule}`)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

import { Button } from 'antd'
import { useParams } from 'react-router'
import { t } from '../../../app/locale/messages.ts'
import { useSession } from '../../../app/session/use-session.ts'

/** The sheet of a period to fill; a unit gets its own rows, because others would be refused when it comes back. */
export function SheetLink(props: {
  readonly planId: string
  readonly period: string
  /** Left out: the place itself. */
  readonly region?: string
}) {
  const { planId, period, region } = props
  const { code = '' } = useParams()
  const user = useSession().data?.user
  const query = new URLSearchParams({ place: code })
  if (region !== undefined && region !== code) query.set('region', region)
  if (user?.role === 'liaison' && user.orgUnit) query.set('unit', user.orgUnit.id)
  return (
    <Button href={`/api/v1/plans/${planId}/observations/${period}/sheet.xlsx?${query}`}>{t('figures.sheet')}</Button>
  )
}

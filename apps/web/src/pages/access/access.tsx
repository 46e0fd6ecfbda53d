import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Right } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { MeasureAccess } from './measure-access.tsx'
import './access.css'

/** What each role may do; or, for the measure that the address names, who may see and change it and why. */
export function AccessPage() {
  const filters = usePlanFilters()
  const [planId, measureId] = [filters.get('plan'), filters.get('measure')]
  return planId && measureId ? <MeasureAccess planId={planId} measureId={measureId} /> : <Rights />
}

const ROLES = [
  'office',
  'liaison',
  'leader',
  'supervision',
  'leading_group',
  'statistics',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const satisfies Right['roles']

function Rights() {
  usePageTitle(t('access.title'))
  const rights = useQuery({ queryKey: ['rights'], queryFn: api.rights })
  if (rights.isPending) return <Skeleton rows={10} />
  if (rights.isLoadingError) return <LoadFailure error={rights.error} retry={() => rights.refetch()} />
  const nouns = [...new Set(rights.data.map((right) => right.noun))].map(
    (noun) => [noun, rights.data.filter((right) => right.noun === noun)] as const,
  )
  return (
    <>
      <PageHead title={t('access.title')} line={t('access.line')} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys */}
      <section className="paper table-frame" tabIndex={0} aria-label={t('access.title')}>
        <table className="list-table rights-table">
          <caption>{t('access.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('access.column.act')}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {word('role', role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nouns.map(([noun, acts]) => (
              <Fragment key={noun}>
                <tr className="rights-noun">
                  <th scope="colgroup" colSpan={ROLES.length + 1}>
                    {word('access.noun', noun)}
                  </th>
                </tr>
                {acts.map(({ act, roles }) => (
                  <tr key={act}>
                    <th scope="row">{word('access.act', `${noun}.${act}`)}</th>
                    {ROLES.map((role) => (
                      <td key={role}>
                        {roles.includes(role) ? (
                          <>
                            <span aria-hidden="true">√</span>
                            <span className="hidden-text">{t('access.may')}</span>
                          </>
                        ) : (
                          <span className="hidden-text">{t('access.mayNot')}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

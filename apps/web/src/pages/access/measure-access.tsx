import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { MeasureAccess as Access } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'

type MeasureRight = Access['rights'][number]

/** Who sees a measure, who changes it, and by which rule: the people of its units first. */
export function MeasureAccess({ planId, measureId }: { readonly planId: string; readonly measureId: string }) {
  const { code = '' } = useParams()
  usePageTitle(t('access.measure.title'))
  const access = useQuery({
    queryKey: ['measure-access', planId, measureId],
    queryFn: () => api.measureAccess(planId, measureId),
  })
  if (access.isPending) return <Skeleton rows={8} />
  if (access.isLoadingError) return <LoadFailure error={access.error} retry={() => access.refetch()} />
  const { measure, units, rights } = access.data
  const name = [measure.no && t('word.no', { no: measure.no }), measure.title].filter(Boolean).join(' ')
  return (
    <>
      <PageHead
        crumbs={[
          { text: t('access.measure.back'), to: `/r/${code}/plans/${planId}?tab=measures` },
          { text: t('access.measure.title') },
        ]}
        title={t('access.measure.title')}
        line={t('access.measure.line', { title: name })}
      />
      <p className="access-units">
        {t('access.measure.units')}
        {t('word.colon')}
        {units.length === 0
          ? t('access.measure.none')
          : units.map((unit) => `${unit.name} ${word('dutyRole', unit.duty)}`).join(t('word.listComma'))}
      </p>
      <div className="access-rights">
        {rights.map((right) => (
          <RightPanel key={right.act} right={right} />
        ))}
      </div>
    </>
  )
}

function RightPanel({ right }: { readonly right: MeasureRight }) {
  const own = right.people.filter((person) => person.own)
  const others = right.people.filter((person) => !person.own)
  const rule = right.roles
    .map((role) => word('role', role) + (right.ownUnitOnly.includes(role) ? t('access.measure.own') : ''))
    .join(t('word.listComma'))
  return (
    <section className="paper access-right">
      <h2>
        <span className="access-kind">{t(`access.measure.${right.kind}`)}</span>{' '}
        {word('access.act', `plan.${right.act}`)}{' '}
        <span className="quiet">{t('access.measure.people', { n: right.people.length })}</span>
      </h2>
      <p className="caption">{t('access.measure.rule', { roles: rule })}</p>
      {right.people.length === 0 && <p>{t('access.measure.nobody')}</p>}
      <People people={own} />
      {own.length === 0 ? (
        <People people={others} />
      ) : (
        others.length > 0 && (
          <details>
            <summary>{t('access.measure.more', { n: others.length })}</summary>
            <People people={others} />
          </details>
        )
      )}
    </section>
  )
}

function People({ people }: { readonly people: MeasureRight['people'] }) {
  if (people.length === 0) return null
  return (
    <ul>
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two accounts of one unit may share name and role
        <li key={at}>
          {person.name}{' '}
          {person.name !== word('role', person.role) && <span className="quiet">{word('role', person.role)}</span>}{' '}
          {person.unit}
          {person.own && <span className="access-own">{t('access.measure.ownUnit')}</span>}
        </li>
      ))}
    </ul>
  )
}

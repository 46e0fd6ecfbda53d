import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { IndicatorPage, TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { SettingsForm } from '../../features/target-settings/settings-form.tsx'
import { SettingsVersions } from '../../features/target-settings/settings-versions.tsx'
import '../../features/target-settings/settings.css'

interface Begun {
  readonly settings: TargetSettings
  readonly reason: string
}

/** What the plan says of the target, by which rule it is judged, and what people set of it; `then`: as of an earlier day. */
export function SettingsPanel({ page, then }: { readonly page: IndicatorPage; readonly then: boolean }) {
  const { id, name } = page.row.indicator
  const held = useQuery({ queryKey: ['target-settings', id], queryFn: () => api.targetSettings(id) })
  const role = useSession().data?.user.role
  const [begun, begin] = useState<Begun | null>(null)
  const [listing, list] = useState(false)
  const may = !then && (role === 'office' || role === 'statistics')
  if (held.isLoadingError) return <LoadFailure error={held.error} retry={() => held.refetch()} />
  if (held.data?.milestones.length === 0) return null
  return (
    <section className="paper panel settings-panel" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('targets.title')}</h2>
      <div className="indicator-body">
        {!held.data && <Skeleton rows={3} />}
        {held.data && (
          <>
            <RulesTable page={held.data} />
            {then && <p className="caption">{t('targets.then')}</p>}
            <p className="setting-acts">
              {may && begun === null && (
                <Button onClick={() => held.data && begin({ settings: held.data.settings, reason: '' })}>
                  {t('targets.change')}
                </Button>
              )}
              {held.data.versions.length > 0 ? (
                <Button onClick={() => list(true)}>{t('targets.versions', { n: held.data.versions.length })}</Button>
              ) : (
                <span className="caption">{t('targets.unset')}</span>
              )}
            </p>
            {begun !== null && (
              <SettingsForm
                key={`${id} ${held.data.revision} ${begun.reason}`}
                {...{ page, held: held.data, from: begun }}
                close={() => begin(null)}
              />
            )}
            {listing && (
              <SettingsVersions
                page={held.data}
                name={name}
                restore={
                  may
                    ? (from) => {
                        begin(from)
                        list(false)
                      }
                    : null
                }
                close={() => list(false)}
              />
            )}
          </>
        )}
      </div>
    </section>
  )
}

function RulesTable({ page }: { readonly page: TargetSettingsPage }) {
  return (
    <div className="table-frame">
      <table className="list-table stacked-table rules-table">
        <caption className="hidden-text">{t('targets.rules.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('targets.year')}</th>
            <th scope="col">{t('targets.raw')}</th>
            <th scope="col">{t('targets.rule')}</th>
            <th scope="col">{t('targets.ruleTerms')}</th>
          </tr>
        </thead>
        <tbody>
          {page.milestones.map(({ period, raw, stated, now, terms }) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              <td data-label={t('targets.raw')}>{raw}</td>
              <td data-label={t('targets.rule')}>
                {now}
                {now !== stated && <span className="caption">{t('targets.stated', { stated })}</span>}
              </td>
              <td data-label={t('targets.ruleTerms')}>{terms.join(t('word.listComma'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

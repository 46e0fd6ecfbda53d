import { useId } from 'react'
import type { TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { plain, withPlace } from './edit-settings.ts'

/** Whether the places below owe the target too, and the figures of those that have their own. */
export function PlaceFields(props: {
  readonly page: TargetSettingsPage
  readonly settings: TargetSettings
  readonly change: (settings: TargetSettings) => void
}) {
  const { page, settings, change } = props
  const id = useId()
  const divided = settings.places.length
  return (
    <details className="setting-group setting-places" open={divided > 0 || settings.shared || undefined}>
      <summary>{t('targets.breakdown', { n: divided })}</summary>
      <label className="setting-check">
        <input
          type="checkbox"
          checked={settings.shared}
          onChange={({ target }) => change({ ...settings, shared: target.checked })}
        />
        {t('targets.shared')}
      </label>
      <p className="caption">{t('targets.breakdown.hint')}</p>
      <div className="table-frame places-frame">
        <table className="list-table">
          <caption className="hidden-text">{t('targets.breakdown.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('targets.place')}</th>
              {page.milestones.map(({ period }) => (
                <th key={period} scope="col" id={`${id}${period}`} className="num">
                  {t('targets.breakdown.year', { year: period })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.places.map(({ code, name }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                {page.milestones.map(({ period, now }) => (
                  <td key={period} className="num">
                    <input
                      className="num"
                      inputMode="decimal"
                      aria-label={t('targets.breakdown.cell', { place: name, year: period })}
                      placeholder={settings.shared ? now : t('targets.breakdown.none')}
                      value={valueAt(settings, code, period)}
                      onChange={({ target }) => change(withPlace(settings, code, period, target.value))}
                      onBlur={({ target }) => change(withPlace(settings, code, period, plain(target.value)))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function valueAt({ places }: TargetSettings, code: string, period: string): string {
  const own = places.find(({ region }) => region === code)?.values ?? []
  return own.find((value) => value.period === period)?.value ?? ''
}

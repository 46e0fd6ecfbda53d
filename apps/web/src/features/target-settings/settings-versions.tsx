import { Button, Drawer } from 'antd'
import type { TargetSettings, TargetSettingsPage } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import '../plans/history-drawer.css'

/** Every version of the settings, newest first: what it changed, who set it, why, and from when until when it held. */
export function SettingsVersions(props: {
  readonly page: TargetSettingsPage
  readonly name: string
  /** Sets a version again; null for those who only read. */
  readonly restore: ((from: { settings: TargetSettings; reason: string }) => void) | null
  readonly close: () => void
}) {
  const { page, name, restore, close } = props
  return (
    <Drawer open title={t('targets.versions.title')} size={520} onClose={close}>
      <h3>{name}</h3>
      <ol className="history">
        {page.versions.map(({ revision, settings, changes, reason, recordedAt, recordedBy, supersededAt }) => (
          <li key={revision}>
            <p>
              <b>{t('targets.version', { n: revision })}</b> {t('targets.version.reason', { reason })}
            </p>
            <ul className="setting-changes">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            <p className="caption">
              {recordedBy ?? t('observations.program')}{' '}
              {t(supersededAt === null ? 'targets.version.holds' : 'targets.version.held', {
                from: formatInstant(recordedAt),
                to: supersededAt === null ? '' : formatInstant(supersededAt),
              })}
            </p>
            {restore !== null && supersededAt !== null && (
              <Button
                size="small"
                onClick={() => restore({ settings, reason: t('targets.restore.reason', { n: revision }) })}
              >
                {t('targets.restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

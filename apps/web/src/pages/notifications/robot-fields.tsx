import type { NotificationSettings } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

type Robot = NotificationSettings['robot']
const KINDS = ['dingtalk', 'wecom'] as const

/** Which group robot is told, and where it is. Its secret can be replaced, never read. */
export function RobotFields(props: {
  readonly robot: Robot
  readonly change: (robot: Robot) => void
  readonly secret: string
  readonly setSecret: (secret: string) => void
}) {
  const { robot, change } = props
  const choose = (name: string) => {
    const kind = KINDS.find((one) => one === name)
    change(kind === undefined ? null : { kind, url: robot?.url ?? '', hasSecret: robot?.hasSecret ?? false })
  }
  return (
    <fieldset>
      <legend>{t('settings.robot')}</legend>
      <select
        aria-label={t('settings.robot')}
        value={robot?.kind ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('settings.robot.none')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`settings.robot.${kind}`)}
          </option>
        ))}
      </select>{' '}
      <span className="caption">{t('settings.robot.hint')}</span>
      {robot !== null && (
        <p className="robot-address">
          <label>
            {t('settings.robot.url')}{' '}
            <input
              type="url"
              required
              value={robot.url}
              placeholder="https://"
              onChange={(event) => change({ ...robot, url: event.target.value })}
            />
          </label>
          {robot.kind === 'dingtalk' && (
            <label>
              {t('settings.robot.secret')}{' '}
              <input
                type="password"
                autoComplete="off"
                value={props.secret}
                placeholder={robot.hasSecret ? t('settings.robot.secret.kept') : ''}
                onChange={(event) => props.setSecret(event.target.value)}
              />
            </label>
          )}
        </p>
      )}
    </fieldset>
  )
}

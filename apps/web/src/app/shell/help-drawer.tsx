import { Button, Drawer } from 'antd'
import { type MessageKey, t } from '../locale/messages.ts'
import { useSession } from '../session/use-session.ts'
import './help-drawer.css'

const STEPS: readonly MessageKey[] = [
  'help.step.upload',
  'help.step.review',
  'help.step.assign',
  'help.step.mechanisms',
  'help.step.confirm',
  'help.step.plan',
]

/** What each step does, whom to ask, and what must not be put in. */
export default function HelpDrawer(props: { readonly close: () => void; readonly openKeys: () => void }) {
  const place = useSession().data?.user.jurisdiction.name ?? ''
  return (
    <Drawer open title={t('help.title')} onClose={props.close} size={420} rootClassName="help">
      <section>
        <h3>{t('help.steps')}</h3>
        <ol>
          {STEPS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('help.doubts')}</h3>
        <p>{t('help.doubts.text')}</p>
      </section>
      <section>
        <h3>{t('help.who')}</h3>
        <p>{t('help.who.office', { place })}</p>
        <p>{t('help.who.system')}</p>
      </section>
      <section>
        <h3>{t('help.more')}</h3>
        <p>
          <Button size="small" onClick={props.openKeys}>
            {t('keys.title')}
          </Button>{' '}
          <a href="/api/docs">{t('help.api')}</a>
        </p>
      </section>
      <p className="help-secret">{t('help.data')}</p>
    </Drawer>
  )
}

import { Drawer } from 'antd'
import { t } from '../locale/messages.ts'

/** Whom to ask, and what must not be put in. */
export default function HelpDrawer({ close }: { readonly close: () => void }) {
  return (
    <Drawer open title={t('help.title')} onClose={close} size={420}>
      <p>{t('help.who')}</p>
      <p style={{ marginTop: 12 }}>{t('help.data')}</p>
    </Drawer>
  )
}

import { Button } from 'antd'
import { useId, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Another name for a list or a ledger. */
export function RenameForm(props: {
  readonly name: string
  /** What the field is called: 清单名称. */
  readonly label: string
  /** Keeps the name; says the one that now stands. */
  readonly rename: (name: string) => Promise<{ readonly name: string }>
  readonly changed: () => unknown
  readonly close: () => void
}) {
  const { name: before, label, rename, changed, close } = props
  const id = useId()
  const [name, setName] = useState(before)
  const keep = async () => {
    try {
      const { name: now } = await rename(name.trim())
      notify(t('rename.done', { name: now }))
      await changed()
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="paper list-panel entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input id={id} maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={name.trim() === '' || name.trim() === before}>
          {t('rename.act')}
        </Button>
        <Button onClick={close}>{t('rename.stop')}</Button>
      </p>
    </form>
  )
}

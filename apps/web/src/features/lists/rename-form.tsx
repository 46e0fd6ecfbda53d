import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Another name for a list. */
export function RenameForm(props: {
  readonly list: { readonly id: string; readonly name: string }
  readonly changed: () => void
  readonly close: () => void
}) {
  const { list, changed, close } = props
  const id = useId()
  const [name, setName] = useState(list.name)
  const rename = async () => {
    try {
      const renamed = await api.renameList(list.id, name.trim())
      notify(t('list.renamed', { name: renamed.name }))
      changed()
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
        void rename()
      }}
    >
      <label htmlFor={id}>{t('list.rename.name')}</label>
      <input id={id} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={name.trim() === '' || name.trim() === list.name}>
          {t('list.rename.act')}
        </Button>
        <Button onClick={close}>{t('lists.stop')}</Button>
      </p>
    </form>
  )
}

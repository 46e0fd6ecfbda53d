import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** A list of the place's own, with the columns it wants. */
export function NewListForm(props: {
  readonly planId: string
  readonly planTitle: string
  readonly year: number
  readonly made: (id: string) => void
  readonly close: () => void
}) {
  const { planId, planTitle, year, made, close } = props
  const id = useId()
  const [name, setName] = useState('')
  const [heads, setHeads] = useState('')
  const add = async () => {
    const columns = heads.split(/[、，,\n]/).map((head) => head.trim())
    try {
      const list = await api.addList({ planId, year, name: name.trim(), heads: columns.filter((head) => head !== '') })
      notify(t('lists.new.done', { name: name.trim() }))
      made(list.id)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <form
      className="paper list-panel entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h2>{t('lists.new.title', { plan: planTitle, year })}</h2>
      <label htmlFor={`${id}-name`}>{t('lists.new.name')}</label>
      <input id={`${id}-name`} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-heads`}>{t('lists.new.heads')}</label>
      <input
        id={`${id}-heads`}
        aria-describedby={`${id}-hint`}
        maxLength={250}
        value={heads}
        onChange={(event) => setHeads(event.target.value)}
      />
      <p id={`${id}-hint`} className="caption">
        {t('lists.new.heads.hint')}
      </p>
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {t('lists.new.act')}
        </Button>
        <Button onClick={close}>{t('lists.stop')}</Button>
      </p>
    </form>
  )
}

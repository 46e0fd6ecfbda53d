import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { LedgerTemplate } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'

/** Opens a ledger of a kind; what its rows are and how they make a figure is said before. */
export function NewLedgerForm(props: { readonly made: (id: string) => void; readonly close: () => void }) {
  const id = useId()
  const templates = useQuery({ queryKey: ['ledger-templates'], queryFn: api.ledgerTemplates })
  const [kind, setKind] = useState('')
  const [named, setNamed] = useState<string | null>(null)
  if (!templates.data) return <Skeleton rows={4} />
  const template = templates.data.find((one) => one.id === kind) ?? templates.data[0]
  const name = named ?? template?.name ?? ''
  const add = async () => {
    try {
      const ledger = await api.addLedger({ template: template?.id ?? '', name: name.trim() })
      notify(t('ledgers.new.done', { name: name.trim() }))
      props.made(ledger.id)
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
      <h2>{t('ledgers.new.title')}</h2>
      <label htmlFor={`${id}-kind`}>{t('ledgers.new.kind')}</label>
      <select id={`${id}-kind`} value={template?.id} onChange={({ target }) => setKind(target.value)}>
        {templates.data.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {template && (
        <p className="caption">
          {t('ledgers.new.about', {
            about: template.about,
            figure: template.figure.name,
            rule: ruleWords(template),
          })}
          {t('ledgers.new.source', { source: template.source })}
        </p>
      )}
      <label htmlFor={`${id}-name`}>{t('ledgers.new.name')}</label>
      <input id={`${id}-name`} maxLength={60} value={name} onChange={({ target }) => setNamed(target.value)} />
      <p className="panel-acts">
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {t('ledgers.new.act')}
        </Button>
        <Button onClick={props.close}>{t('ledgers.stop')}</Button>
      </p>
    </form>
  )
}

function ruleWords({ figure, columns, clearing }: LedgerTemplate): string {
  const states = figure.counts.map((state) => word('rowState', state)).join(t('word.listComma'))
  const column = columns.find(({ id }) => id === figure.sum)?.name
  const { unit } = figure
  const rule =
    column === undefined ? t('ledgers.rule.count', { states, unit }) : t('ledgers.rule.sum', { states, column, unit })
  return clearing ? rule + t('ledgers.rule.clearing') : rule
}

import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'

export const FILTERS = ['person', 'action', 'subject', 'from', 'to'] as const
export type AuditFilters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>

/** Person, action, subject and days; each change shows its first page at once. */
export function AuditFilterBar(props: {
  readonly value: AuditFilters
  readonly change: (filters: Readonly<Record<string, string | null>>) => void
}) {
  const options = useQuery({ queryKey: ['audit-options'], queryFn: api.auditOptions })
  const { value, change } = props
  return (
    <form className="audit-filters" aria-label={t('audit.filters')} onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('audit.person')}
        <select value={value.person ?? ''} onChange={(event) => change({ person: event.target.value })}>
          <option value="">{t('audit.person.all')}</option>
          <option value="program">{t('audit.program')}</option>
          {options.data?.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.action')}
        <select value={value.action ?? ''} onChange={(event) => change({ action: event.target.value })}>
          <option value="">{t('audit.action.all')}</option>
          {options.data?.actions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.subject')}
        <input
          key={value.subject ?? ''}
          defaultValue={value.subject ?? ''}
          placeholder={t('audit.subject.hint')}
          onBlur={(event) => change({ subject: event.target.value.trim() })}
          onKeyDown={(event) => event.key === 'Enter' && change({ subject: event.currentTarget.value.trim() })}
        />
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`audit.${end}`)}
          <input type="date" value={value[end] ?? ''} onChange={(event) => change({ [end]: event.target.value })} />
        </label>
      ))}
      {Object.keys(value).length > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => change(Object.fromEntries(FILTERS.map((name) => [name, null])))}
        >
          {t('audit.clear')}
        </button>
      )}
    </form>
  )
}

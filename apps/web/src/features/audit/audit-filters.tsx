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
      <div>
        <label htmlFor="audit-person">{t('audit.person')}</label>
        <select
          id="audit-person"
          value={value.person ?? ''}
          onChange={(event) => change({ person: event.target.value })}
        >
          <option value="">{t('audit.person.all')}</option>
          <option value="program">{t('audit.program')}</option>
          {options.data?.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="audit-action">{t('audit.action')}</label>
        <select
          id="audit-action"
          value={value.action ?? ''}
          onChange={(event) => change({ action: event.target.value })}
        >
          <option value="">{t('audit.action.all')}</option>
          {options.data?.actions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="audit-subject">{t('audit.subject')}</label>
        <input
          id="audit-subject"
          key={value.subject ?? ''}
          defaultValue={value.subject ?? ''}
          placeholder={t('audit.subject.hint')}
          onBlur={(event) => change({ subject: event.target.value.trim() })}
          onKeyDown={(event) => event.key === 'Enter' && change({ subject: event.currentTarget.value.trim() })}
        />
      </div>
      {(['from', 'to'] as const).map((end) => (
        <div key={end}>
          <label htmlFor={`audit-${end}`}>{t(`audit.${end}`)}</label>
          <input
            id={`audit-${end}`}
            type="date"
            value={value[end] ?? ''}
            onChange={(event) => change({ [end]: event.target.value })}
          />
        </div>
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

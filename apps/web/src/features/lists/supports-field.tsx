import type { ListDetail } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** What an entry supports: chosen one by one, each taken away by a press. */
export function SupportsField(props: {
  readonly targets: ListDetail['targets']
  readonly chosen: readonly string[]
  readonly choose: (ids: string[]) => void
}) {
  const { targets, chosen, choose } = props
  return (
    <fieldset className="supports-field">
      <legend>{t('entry.supports')}</legend>
      {targets
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, title }) => (
          <span key={id} className="entry-tag">
            {title}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={t('entry.supports.remove', { title })}
              onClick={() => choose(chosen.filter((one) => one !== id))}
            >
              ×
            </button>
          </span>
        ))}
      <select
        aria-label={t('entry.supports.add')}
        value=""
        onChange={(event) => event.target.value !== '' && choose([...chosen, event.target.value])}
      >
        <option value="">{t('entry.supports.add')}</option>
        {targets
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </select>
    </fieldset>
  )
}

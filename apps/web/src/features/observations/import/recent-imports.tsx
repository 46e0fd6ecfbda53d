import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../../api/endpoints.ts'
import type { RecentImport } from '../../../api/types.ts'
import { formatInstant } from '../../../app/format-time.ts'
import { t } from '../../../app/locale/messages.ts'
import { importAddress } from './import-address.ts'
import { useImportContext } from './use-import-context.ts'

/** The sheets that one uploaded lately, each with the way back to it: to write it, or to take it back. */
export function RecentImports({ code }: { readonly code: string }) {
  const context = useImportContext()
  const recent = useQuery({
    queryKey: ['figures', 'imports', code, context.plan],
    queryFn: () => api.figureImports(context.plan),
  })
  if (!recent.data || recent.data.length === 0) return null
  return (
    <section className="paper panel figures-recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('figures.recent')}</h2>
      <ul>
        {recent.data.map((one) => (
          <li key={one.id}>
            <Link to={importAddress(code, context, one.id)}>{one.fileName}</Link>
            <span>{t('figures.recent.changes', { n: one.changes })}</span>
            <span className="quiet">{becameWords(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function becameWords({ uploadedAt, appliedAt, undoneAt }: RecentImport): string {
  if (undoneAt !== null) return t('figures.recent.undone', { when: formatInstant(undoneAt) })
  if (appliedAt !== null) return t('figures.recent.applied', { when: formatInstant(appliedAt) })
  return t('figures.recent.open', { when: formatInstant(uploadedAt) })
}

import { evidencePath } from '../../api/evidence-path.ts'
import type { Evidence } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'

/** The proof of the measure that the person who looks may see. */
export function MeasureFiles({ files }: { readonly files: readonly Evidence[] }) {
  return (
    <section className="panel paper">
      <h2>
        {t('measure.evidence')} <span className="panel-count">{files.length}</span>
      </h2>
      {files.length === 0 ? (
        <p className="panel-empty">{t('measure.evidence.none')}</p>
      ) : (
        <ul className="measure-files">
          {files.map(({ id, fileName, uploadedAt }) => (
            <li key={id}>
              <a href={evidencePath(id)}>{fileName}</a> <span className="caption">{formatDate(uploadedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

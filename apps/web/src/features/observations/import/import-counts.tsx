import type { ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'

/** How much of a sheet changes something, changes nothing, cannot be taken; each leads to its list. */
export function ImportCounts({ sheet }: { readonly sheet: ObservationImport }) {
  const { passedOver } = sheet
  const { changes, odd, unchanged, problems } = sheet.counts
  return (
    <div className="paper figures-counts">
      <p>
        <Count n={changes} to="changes">
          {t(sheet.appliedAt === null ? 'figures.count.changes' : 'figures.count.changes.done', { n: changes })}
        </Count>
        <span>{t('figures.count.unchanged', { n: unchanged })}</span>
        <Count n={problems} to="problems">
          {t('figures.count.problems', { n: problems })}
        </Count>
        {odd > 0 && (
          <Count n={odd} to="changes">
            {t('figures.count.odd', { n: odd })}
          </Count>
        )}
      </p>
      {passedOver.length > 0 && (
        <p className="figures-passed">{t('figures.passedOver', { sheets: passedOver.join(t('word.listComma')) })}</p>
      )}
    </div>
  )
}

/** No link to a list that is not there. */
function Count({ n, to, children }: { readonly n: number; readonly to: string; readonly children: string }) {
  if (n === 0) return <span>{children}</span>
  const go = () => {
    document.getElementById(to)?.scrollIntoView()
    document.getElementById(`${to}-title`)?.focus()
  }
  return (
    <button type="button" className="link-button" onClick={go}>
      {children}
    </button>
  )
}

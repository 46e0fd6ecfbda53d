import { t } from '../../app/locale/messages.ts'
import './save-progress-line.css'
import type { SaveProgress } from './use-resting-save.ts'

/** Rows from which storing takes long enough for somebody to close the page meanwhile. */
const MANY = 10

/** While many rows are stored: how far it is, and that the page is still needed. */
export function SaveProgressLine({ progress }: { readonly progress: SaveProgress | null }) {
  const shown = progress !== null && progress.all >= MANY
  return (
    <div role="status">
      {shown && (
        <p className="save-progress">
          {t('grid.progress', { ...progress })} <progress value={progress.done} max={progress.all} aria-hidden />
        </p>
      )}
    </div>
  )
}

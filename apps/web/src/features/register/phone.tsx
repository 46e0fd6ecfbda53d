import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Holder } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Numbers of a holder: the mobile phone masked until somebody who may asks for it, which is recorded. */
export function Phone({ holder }: { readonly holder: Holder }) {
  const [full, setFull] = useState<string | null>(null)
  const reveal = async () => {
    try {
      setFull((await api.revealPhone(holder.personId)).phone)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <span className="phones">
      {holder.phone && <span>{full ?? holder.phone}</span>}
      {holder.phone && holder.mayReveal && full === null && (
        <button
          type="button"
          className="link-button"
          aria-label={t('register.reveal.of', { name: holder.name })}
          onClick={reveal}
        >
          {t('register.reveal')}
        </button>
      )}
      {holder.officePhone && <span className="quiet">{holder.officePhone}</span>}
    </span>
  )
}

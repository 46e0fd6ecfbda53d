import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { Holder } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Numbers of a holder: the mobile phone masked until somebody who may asks for it, which is recorded. */
export function Phone({ holder }: { readonly holder: Holder }) {
  // Of whom and which number: the next holder of the post, or a corrected number, is not yet revealed.
  const [shown, setShown] = useState({ of: '', phone: '' })
  const of = `${holder.personId} ${holder.phone}`
  const full = shown.of === of ? shown.phone : null
  const reveal = async () => {
    try {
      setShown({ of, phone: (await api.revealPhone(holder.personId)).phone ?? '' })
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

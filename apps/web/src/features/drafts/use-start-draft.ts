import { useQueryClient } from '@tanstack/react-query'
import { LARGEST_FILE, MEGABYTE } from '@tongtu/plan'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'

/** Why something was not taken in; `name` is empty for a pasted text. */
export interface Refusal {
  readonly name: string
  readonly reason: string
}

/** Sends a file or a pasted text to be parsed and opens its draft; a refusal is kept as the server's sentence. */
export function useStartDraft() {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [sending, setSending] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const send = async (name: string, upload: () => Promise<{ id: string }>) => {
    setSending(name)
    setRefusal(null)
    try {
      const draft = await upload()
      await client.invalidateQueries({ queryKey: ['drafts'] })
      navigate(`/r/${code}/plans/import/${draft.id}`)
    } catch (error) {
      setRefusal({ name, reason: (error as Error).message })
    } finally {
      setSending(null)
    }
  }
  return {
    sending,
    refusal,
    sendFile: (file: File) =>
      file.size > LARGEST_FILE
        ? setRefusal({
            name: file.name,
            reason: t('import.too.large', {
              name: file.name,
              ...{ size: Math.ceil(file.size / MEGABYTE), limit: LARGEST_FILE / MEGABYTE },
            }),
          })
        : void send(file.name, () => api.uploadDraft(file)),
    sendText: (text: string) => send('', () => api.pasteDraft(text)),
  }
}

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** Where the person who looks wants messages as e-mail; not shown where none are sent. */
export function MailAddressField() {
  const { code = '' } = useParams()
  const mail = useQuery({ queryKey: ['mail-address', code], queryFn: api.mailAddress })
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  if (!mail.data) return null
  if (!mail.data.mailServer) return <p className="caption">{t('messages.mail.off')}</p>
  const value = typed ?? mail.data.address ?? ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal('')
    try {
      await api.saveMailAddress(value)
      notify(t('messages.mail.saved'))
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }
  return (
    <form className="mail-field" onSubmit={save}>
      <label htmlFor="mail-address">{t('messages.mail')}</label>
      <input
        id="mail-address"
        type="text"
        inputMode="email"
        autoComplete="email"
        value={value}
        aria-describedby="mail-hint"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit">{t('messages.mail.save')}</Button>
      <span id="mail-hint" className="caption">
        {t('messages.mail.hint')}
      </span>
      {refusal !== '' && (
        <span className="field-refusal" role="alert">
          {refusal}
        </span>
      )}
    </form>
  )
}

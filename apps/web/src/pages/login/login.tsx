import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { setCsrfToken } from '../../api/client.ts'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { homeOf } from '../../app/session/roles.ts'
import { sessionKey } from '../../app/session/use-session.ts'
import './login.css'

/** Name and password; an error stands on top, takes the focus, and keeps what was typed. */
export function Login() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [search] = useSearchParams()
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  usePageTitle(error ? t('login.failed', { message: t('login.title') }) : t('login.title'))
  useEffect(() => {
    if (error) alert.current?.focus()
  }, [error])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const username = String(form.get('username') ?? '').trim()
    const password = String(form.get('password') ?? '')
    if (!username || !password) return setError(t('login.empty'))
    setBusy(true)
    setError('')
    try {
      const session = await api.signIn(username, password)
      setCsrfToken(session.csrfToken)
      client.clear()
      client.setQueryData(sessionKey, session)
      const back = search.get('back')
      const { role, jurisdiction } = session.user
      navigate(back?.startsWith('/r/') ? back : homeOf(role, jurisdiction.code), { replace: true })
    } catch (refusal) {
      setError((refusal as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="login">
      <section className="login-card">
        <p className="login-brand">{t('app.name')}</p>
        <p className="login-lead">{t('login.lead')}</p>
        <h1 className="hidden-text">{t('login.title')}</h1>
        <form onSubmit={submit} noValidate>
          {error && (
            <p className="login-error" role="alert" ref={alert} tabIndex={-1}>
              {error}
            </p>
          )}
          <label htmlFor="username">{t('login.username')}</label>
          <Input id="username" name="username" autoComplete="username" size="large" autoFocus />
          <label htmlFor="password">{t('login.password')}</label>
          <Input.Password id="password" name="password" autoComplete="current-password" size="large" />
          <Button type="primary" htmlType="submit" size="large" block disabled={busy}>
            {busy ? t('login.busy') : t('login.submit')}
          </Button>
        </form>
        <p className="login-secret">{t('login.secret')}</p>
      </section>
    </main>
  )
}

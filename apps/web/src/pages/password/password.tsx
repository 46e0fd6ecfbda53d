import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { sessionKey, useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import './password.css'

const RULES = ['length', 'kinds', 'name', 'differs'] as const

/** A new password for oneself: the old one once, the new one twice, the rules before the first mistake. */
export function PasswordPage() {
  const { code = '' } = useParams()
  const user = useSession().data?.user
  const client = useQueryClient()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const told = useRef<HTMLDivElement>(null)
  usePageTitle(problem ? t('login.failed', { message: t('password.title') }) : t('password.title'))
  useEffect(() => {
    if (problem || done) told.current?.focus()
  }, [problem, done])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(form.get(name) ?? ''))
    setProblem('')
    if (!current) return setProblem(t('password.empty.current'))
    if (!next) return setProblem(t('password.empty.next'))
    if (next !== again) return setProblem(t('password.differ'))
    setBusy(true)
    try {
      await api.changePassword(current, next)
      setDone(true)
      await client.invalidateQueries({ queryKey: sessionKey })
    } catch (refusal) {
      setProblem((refusal as Error).message)
    } finally {
      setBusy(false)
    }
  }

  if (done) {
    return (
      <div className="password-done paper" role="status" ref={told} tabIndex={-1}>
        <h1>{t('password.done')}</h1>
        <p>{t('password.done.text')}</p>
        <Link to={`/r/${code}`}>{t('forbidden.back')}</Link>
      </div>
    )
  }
  return (
    <>
      <PageHead
        title={t('password.title')}
        line={t(user?.mustChange ? 'password.line.initial' : 'password.line', { username: user?.username ?? '' })}
      />
      <form className="password-form paper" onSubmit={submit} noValidate>
        {problem && (
          <div className="refusal" role="alert" ref={told} tabIndex={-1}>
            {problem}
          </div>
        )}
        {/* A keeper of passwords learns from it whose password this is. */}
        <input hidden readOnly name="username" autoComplete="username" value={user?.username ?? ''} />
        <label htmlFor="current">{t('password.current')}</label>
        <Input.Password id="current" name="current" autoComplete="current-password" aria-describedby="current-hint" />
        <p id="current-hint" className="caption">
          {t('password.current.hint', { place: user?.jurisdiction.name ?? '' })}
        </p>
        <div id="password-rules" className="password-rules">
          <h2>{t('password.rules')}</h2>
          <ul>
            {RULES.map((rule) => (
              <li key={rule}>{t(`password.rule.${rule}`)}</li>
            ))}
          </ul>
        </div>
        <label htmlFor="next">{t('password.next')}</label>
        <Input.Password id="next" name="next" autoComplete="new-password" aria-describedby="password-rules" />
        <label htmlFor="again">{t('password.again')}</label>
        <Input.Password id="again" name="again" autoComplete="new-password" />
        <Button type="primary" htmlType="submit" disabled={busy}>
          {busy ? t('password.busy') : t('password.submit')}
        </Button>
      </form>
    </>
  )
}

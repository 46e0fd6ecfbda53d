import { useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Session } from '../../api/types.ts'
import { t, word } from '../locale/messages.ts'
import { notify } from '../notice/notices.ts'
import { signOut } from '../session/sign-out.ts'
import { railOf } from './navigation.ts'
import './user-menu.css'

/** Who is signed in, and what concerns him alone: a button that opens a short list of ways, not a menu of commands. */
export function UserMenu({ user }: { readonly user: Session['user'] }) {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const role = word('role', user.role)
  const name = user.name === role ? user.name : t('bar.user', { name: user.name, role })
  // What a phone's bar has no room for.
  const pages = user.mustChange ? [] : railOf(user.role).flatMap(({ links }) => links.filter(({ inBar }) => !inBar))
  const leave = async () => {
    try {
      await signOut()
    } catch (error) {
      return notify((error as Error).message, { tone: 'bad' })
    }
    client.clear()
    navigate('/login')
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  const closeOnLeaving = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is heard here comes from the button and the list
    <div className="user-menu" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <button
        type="button"
        ref={button}
        className="bar-button user-button"
        aria-expanded={open}
        aria-controls="user-menu"
        onClick={() => setOpen(!open)}
      >
        <span className="user-name">
          {user.orgUnit?.name ?? ''} {name}
        </span>
        <span className="user-me">{t('bar.me')}</span>
        <i aria-hidden="true" />
      </button>
      {open && (
        // Can be focused, so that a press on its text does not count as leaving it.
        <div id="user-menu" className="user-list" tabIndex={-1}>
          <p className="caption">
            {user.orgUnit?.name ?? user.jurisdiction.name} {name}
          </p>
          <ul>
            {pages.map(({ to, text }) => (
              <li key={to} className="user-page">
                <Link to={`/r/${code}/${to}`} onClick={() => setOpen(false)}>
                  {t(text)}
                </Link>
              </li>
            ))}
            <li>
              <Link to={`/r/${code}/password`} onClick={() => setOpen(false)}>
                {t('bar.password')}
              </Link>
            </li>
            <li>
              <button type="button" onClick={leave}>
                {t('bar.signout')}
              </button>
            </li>
          </ul>
        </div>
      )}
    </div>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Account, InitialPasswords } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { HandedOut } from '../../features/register/handed-out.tsx'
import './register.css'

/** Accounts to open, and those there are: new passwords, and their end. */
export function AccountsTab() {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const accounts = useQuery({ queryKey: ['accounts', code], queryFn: api.accounts })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [handed, setHanded] = useState<InitialPasswords | null>(null)
  const [busy, setBusy] = useState(false)
  if (accounts.isPending) return <Skeleton rows={8} />
  if (accounts.isLoadingError) return <LoadFailure error={accounts.error} retry={() => accounts.refetch()} />
  const { accounts: all, without } = accounts.data
  const mine = all.filter((account) => account.mayManage)
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await act()
      setPicked(new Set())
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['accounts'] })
      await client.invalidateQueries({ queryKey: ['register'] })
    }
  }
  const create = () =>
    attempt(async () => setHanded(await api.createAccounts(without.slice(0, 500).map((one) => one.personId))))
  const reset = () => attempt(async () => setHanded(await api.resetPasswords([...picked])))
  const setState = (disabled: boolean) =>
    attempt(async () => {
      await api.setAccountState([...picked], disabled)
      notify(t(disabled ? 'accounts.disabled' : 'accounts.enabled', { n: picked.size }))
    })
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  return (
    <>
      {handed && <HandedOut handed={handed} close={() => setHanded(null)} />}
      <section className="accounts-without paper">
        <h2>{t('accounts.without')}</h2>
        <p className="caption">{t('accounts.without.line')}</p>
        {without.length === 0 ? (
          <p>{t('accounts.without.none')}</p>
        ) : (
          <>
            <p>
              {without
                .slice(0, 12)
                .map((one) => `${one.name} ${one.unit}`)
                .join(t('word.listComma'))}
              {without.length > 12 && t('word.clip')}
            </p>
            <p className="accounts-acts">
              <Button type="primary" disabled={busy} onClick={create}>
                {t('accounts.create', { n: Math.min(without.length, 500) })}
              </Button>
            </p>
          </>
        )}
      </section>
      <div className="accounts-acts" role="status">
        <span>{t('accounts.line', { n: all.length, without: without.length })}</span>
        {picked.size > 0 && <span>{t('accounts.picked', { n: picked.size })}</span>}
        <Button disabled={busy || picked.size === 0} onClick={reset}>
          {t('accounts.reset')}
        </Button>
        <Button disabled={busy || picked.size === 0} onClick={() => setState(true)}>
          {t('accounts.disable')}
        </Button>
        <Button disabled={busy || picked.size === 0} onClick={() => setState(false)}>
          {t('accounts.enable')}
        </Button>
      </div>
      <div className="paper table-frame">
        <table className="list-table accounts-table">
          <caption>{t('accounts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('accounts.pick.all')}
                  checked={mine.length > 0 && picked.size === mine.length}
                  onChange={(event) => setPicked(new Set(event.target.checked ? mine.map((one) => one.userId) : []))}
                />
              </th>
              {(['name', 'username', 'role', 'unit', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`accounts.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((account) => (
              <AccountRow
                key={account.userId}
                account={account}
                picked={picked.has(account.userId)}
                pick={(on) => pick(account.userId, on)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function AccountRow(props: {
  readonly account: Account
  readonly picked: boolean
  readonly pick: (on: boolean) => void
}) {
  const { account, picked, pick } = props
  const state = account.disabled ? 'off' : account.mustChange ? 'initial' : 'on'
  return (
    <tr>
      <td>
        {account.mayManage && (
          <input
            type="checkbox"
            aria-label={t('accounts.pick.of', { name: account.name })}
            checked={picked}
            onChange={(event) => pick(event.target.checked)}
          />
        )}
      </td>
      <th scope="row">{account.name}</th>
      <td className="nowrap">{account.username ?? t('accounts.elsewhere')}</td>
      <td className="nowrap">{account.role ? word('role', account.role) : t('accounts.noRole')}</td>
      <td>{account.unit ?? t('word.none')}</td>
      <td className="nowrap">{t(`accounts.state.${state}`)}</td>
    </tr>
  )
}

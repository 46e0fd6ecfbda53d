import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { InitialPasswords } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { saveFile } from '../../app/save-file.ts'

/** Passwords that are on screen once: to be downloaded now and handed over in person. */
export function HandedOut({ handed, close }: { readonly handed: InitialPasswords; readonly close: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (handed.accounts.length === 0) return <p className="accounts-handed paper">{t('accounts.none')}</p>
  return (
    <section className="accounts-handed paper">
      <h2 ref={heading} tabIndex={-1}>
        {t('accounts.handed.title', { n: handed.accounts.length })}
      </h2>
      <p>{t('accounts.handed.line')}</p>
      <p className="accounts-acts">
        <Button type="primary" onClick={() => download(handed)}>
          {t('accounts.handed.download')}
        </Button>
        <Button onClick={close}>{t('accounts.handed.close')}</Button>
      </p>
      <section
        className="handed-list table-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys
        tabIndex={0}
        aria-label={t('accounts.handed.password')}
      >
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t('accounts.column.name')}</th>
              <th scope="col">{t('accounts.column.unit')}</th>
              <th scope="col">{t('accounts.column.username')}</th>
              <th scope="col">{t('accounts.handed.password')}</th>
            </tr>
          </thead>
          <tbody>
            {handed.accounts.map((account) => (
              <tr key={account.username}>
                <th scope="row">{account.name}</th>
                <td>{account.unit ?? t('word.none')}</td>
                <td className="nowrap">{account.username}</td>
                <td className="nowrap">
                  <code>{account.password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** The sheet came with the answer; nothing is asked of the server again, which does not know the passwords. */
function download({ workbook, fileName }: InitialPasswords) {
  const bytes = Uint8Array.from(atob(workbook), (char) => char.charCodeAt(0))
  saveFile(new Blob([bytes]), fileName)
}

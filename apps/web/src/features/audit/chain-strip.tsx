import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { ChainStanding } from '../../api/types.ts'
import { formatSecond } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

/** How far the record is sealed, what the last check found, and a check now. */
export function ChainStrip() {
  const client = useQueryClient()
  const chain = useQuery({ queryKey: ['audit-chain'], queryFn: api.auditChain, refetchInterval: 10_000 })
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    try {
      const check = await api.checkAudit()
      if (check.fault === null) notify(t('audit.verified', { n: check.events }))
      await client.invalidateQueries({ queryKey: ['audit-chain'] })
      await client.invalidateQueries({ queryKey: ['audit-events'] })
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  if (!chain.data) return null
  return (
    <section
      className={chain.data.lastCheck?.fault ? 'audit-chain audit-broken' : 'audit-chain'}
      aria-label={t('audit.chain')}
    >
      <div>
        <p>
          <b>{sealedText(chain.data)}</b>
          {t('word.comma')}
          {checkText(chain.data)}
        </p>
        {chain.data.hash && <p className="caption audit-hash">{t('audit.chain.hash', { hash: chain.data.hash })}</p>}
      </div>
      <Button onClick={verify} disabled={busy}>
        {busy ? t('audit.verifying') : t('audit.verify')}
      </Button>
    </section>
  )
}

function sealedText({ sealedAt, events }: ChainStanding): string {
  return sealedAt ? t('audit.chain.sealed', { time: formatSecond(sealedAt), n: events }) : t('audit.chain.none')
}

function checkText({ lastCheck }: ChainStanding): string {
  if (!lastCheck) return t('audit.chain.unchecked')
  const time = formatSecond(lastCheck.at)
  return lastCheck.fault ? t('audit.chain.fault', { time, fault: lastCheck.fault }) : t('audit.chain.checked', { time })
}

import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../../api/endpoints.ts'
import type { ContactList, ImportPreview, ImportResult } from '../../../api/types.ts'
import { today } from '../../../app/china-day.ts'
import { useKeys } from '../../../app/keys/use-keys.ts'
import { t } from '../../../app/locale/messages.ts'
import { usePageTitle } from '../../../app/page-title.ts'
import { useSession } from '../../../app/session/use-session.ts'
import { PageHead } from '../../../app/shell/page-head.tsx'
import { Empty } from '../../../app/states/empty.tsx'
import { DropVeil, FileButton, usePageDrop } from '../../../features/drafts/file-drop.tsx'
import { CheckStep } from './check-step.tsx'
import '../../../features/review/wizard-frame.css'
import '../register.css'
import './import.css'

const STEPS = ['file', 'check', 'done'] as const

interface Trial {
  readonly file: string
  readonly list: ContactList
  readonly units: readonly { readonly written: string; readonly unitId: string }[]
  readonly preview: ImportPreview
}

/** A contact list on its way in: chosen, compared line by line, taken whole. */
export function ImportContactsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('contacts.title'))
  const client = useQueryClient()
  const office = useSession().data?.user.role === 'office'
  const [trial, setTrial] = useState<Trial | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [from, setFrom] = useState(today)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  const step = result ? 'done' : trial ? 'check' : 'file'
  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem('')
    try {
      await act()
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  const compare = async (file: string, list: ContactList, units: Trial['units']) => {
    const preview = await api.previewImport({ rows: list.rows, units: [...units] })
    setTrial({ file, list, units, preview })
  }
  const take = (file: File) =>
    void attempt(async () => {
      setResult(null)
      await compare(file.name, await api.readContacts(file), [])
    })
  const mean = (written: string, unitId: string) =>
    trial &&
    attempt(() => {
      const others = trial.units.filter((one) => one.written !== written)
      return compare(trial.file, trial.list, unitId ? [...others, { written, unitId }] : others)
    })
  const changes = trial ? trial.preview.counts.new + trial.preview.counts.changed : 0
  const confirm = () =>
    trial &&
    attempt(async () => {
      const { list, units, preview } = trial
      setResult(
        await api.importContacts({ rows: list.rows, units: [...units], from, fingerprint: preview.fingerprint }),
      )
      await client.invalidateQueries()
    })
  useKeys({ 'Ctrl+Enter': () => step === 'check' && !busy && changes > 0 && void confirm() })
  const over = usePageDrop(take) && office
  if (!office) return <Empty title={t('contacts.title')} text={t('register.empty.wait')} />
  return (
    <>
      {over && <DropVeil />}
      <PageHead
        crumbs={[{ text: t('register.title'), to: `/r/${code}/register` }, { text: t('contacts.title') }]}
        title={t('contacts.title')}
      />
      <nav aria-label={t('contacts.steps')}>
        <ol className="steps contact-steps">
          {STEPS.map((one, at) => (
            <li
              key={one}
              className={one === step ? 'step-now' : at < STEPS.indexOf(step) ? 'step-done' : ''}
              {...(one === step ? { 'aria-current': 'step' as const } : {})}
            >
              <span>
                <i aria-hidden="true">{at + 1}</i>
                {t(`contacts.step.${one}`)}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      {problem && (
        <p className="refusal" role="alert" ref={alert} tabIndex={-1}>
          {problem}
        </p>
      )}
      {step === 'file' && (
        <div className="drop-zone">
          <h2>{busy ? t('contacts.file.busy') : t('contacts.file.drop')}</h2>
          <p className="quiet">{t('contacts.file.line')}</p>
          <p className="contact-acts">
            <FileButton take={take} primary disabled={busy} accept=".xlsx,.docx" label={t('contacts.file.choose')}>
              {t('contacts.file.choose')}
            </FileButton>
            <Button href={`/api/v1/register/template.xlsx?place=${code}`}>{t('contacts.template')}</Button>
          </p>
        </div>
      )}
      {step === 'check' && trial && (
        <CheckStep
          file={trial.file}
          list={trial.list}
          preview={trial.preview}
          said={trial.units}
          busy={busy}
          from={from}
          setFrom={setFrom}
          mean={mean}
          confirm={confirm}
          again={() => setTrial(null)}
        />
      )}
      {result && (
        <div className="paper contact-done" role="status">
          <h2>{t('contacts.done.title')}</h2>
          <p>{t('contacts.done.text', { ...result })}</p>
          <p className="contact-acts">
            <Link to={`/r/${code}/register?tab=accounts`}>{t('contacts.done.accounts')}</Link>
            <Link to={`/r/${code}/register`}>{t('contacts.done.register')}</Link>
          </p>
        </div>
      )}
    </>
  )
}

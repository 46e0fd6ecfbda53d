import { LARGEST_FILE, MEGABYTE } from '@tongtu/plan'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { DraftRows } from '../../features/drafts/draft-rows.tsx'
import { DropVeil, FileButton, usePageDrop } from '../../features/drafts/file-drop.tsx'
import { useOpenDrafts } from '../../features/drafts/use-open-drafts.ts'
import { useStartDraft } from '../../features/drafts/use-start-draft.ts'
import { WizardFrame } from '../../features/review/wizard-frame.tsx'
import './upload.css'

/** Step 1: a file or a text comes in; what is marked as secret is refused before anything is stored. */
export function UploadPage() {
  usePageTitle(t('import.title'))
  const { code = '' } = useParams()
  const office = useSession().data?.user.role === 'office'
  const { drafts, more } = useOpenDrafts(office)
  const { sending, refusal, sendFile, sendText } = useStartDraft()
  const over = usePageDrop(sendFile)
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const problem = empty ? { name: '', reason: t('import.paste.empty') } : refusal
  // Long texts and phones have scrolled past the place where the reason stands.
  const reason = problem?.reason
  useEffect(() => {
    if (reason) alert.current?.focus()
  }, [reason])
  const paste = () => {
    if (!text.trim()) return setEmpty(true)
    setEmpty(false)
    void sendText(text)
  }
  useKeys({ 'Ctrl+Enter': paste })
  if (!office) {
    return (
      <>
        <PageHead crumbs={[{ text: t('nav.plans'), to: `/r/${code}/plans` }]} title={t('import.title')} />
        <Empty text={t('import.read.only')}>
          <Link to={`/r/${code}/workplace`}>{t('notfound.back')}</Link>
        </Empty>
      </>
    )
  }
  return (
    <WizardFrame step="upload">
      {over && <DropVeil />}
      <p className="secret-banner">{t('import.secret')}</p>
      {problem && (
        <div className="refusal" role="alert" ref={alert} tabIndex={-1}>
          <h2>{problem.name ? t('import.refused.file', { name: problem.name }) : t('import.refused')}</h2>
          <p>{problem.reason}</p>
        </div>
      )}
      <div className="upload">
        <section className="drop-zone" aria-label={t('import.drop.title')}>
          {sending === null ? (
            <>
              <h2 className="drop-wide">{t('import.drop.title')}</h2>
              <h2 className="drop-phone">{t('import.drop.phone')}</h2>
            </>
          ) : (
            <h2>{t('import.uploading', { name: sending })}</h2>
          )}
          <p className="quiet">{t('import.drop.text', { limit: LARGEST_FILE / MEGABYTE })}</p>
          <FileButton take={sendFile} primary disabled={sending !== null}>
            {t('import.drop.button')}
          </FileButton>
        </section>
        <section className="paste">
          <h2>{t('import.paste.title')}</h2>
          <label htmlFor="paste" className="hidden-text">
            {t('import.paste.label')}
          </label>
          <textarea
            id="paste"
            rows={9}
            value={text}
            placeholder={t('import.paste.hint')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button onClick={paste} disabled={sending !== null}>
            {t('import.paste.submit')}
          </Button>
        </section>
      </div>
      {drafts.length > 0 && (
        <section className="upload-drafts">
          <h2>{t('workplace.drafts')}</h2>
          <div className="paper">
            <DraftRows drafts={drafts} more={more} />
          </div>
        </section>
      )}
    </WizardFrame>
  )
}

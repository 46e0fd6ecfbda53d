import { Button } from 'antd'
import { api } from '../../api/endpoints.ts'
import type { Paper, TemplateCheck } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { saveFile } from '../../app/save-file.ts'

/** A template that was tried: nothing of it is stored yet. */
export interface Tried {
  readonly file: File
  readonly check: TemplateCheck
}

/** What an uploaded template needs, line by line, or how it reads when filled in; it is not in use before it is said so. */
export function CheckedTemplate(props: {
  readonly kind: Paper['kind']
  readonly tried: Tried
  readonly reading: boolean
  readonly use: (file: File) => void
  readonly close: () => void
}) {
  const { kind, tried, reading, use, close } = props
  const { problems, preview } = tried.check
  const file = tried.file.name
  const download = async () => {
    try {
      saveFile(await api.previewTemplate(kind, tried.file), file)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  if (problems.length > 0)
    return (
      <div className="template-check" role="alert">
        <p className="template-wrong">{t('papers.check.problems', { file, n: problems.length })}</p>
        <ol>
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ol>
        <Button onClick={close}>{t('papers.check.close')}</Button>
      </div>
    )
  return (
    <div className="template-check" role="status">
      <p>{t('papers.check.right', { file })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard too */}
      <pre className="template-preview" tabIndex={0}>
        {preview}
      </pre>
      <div className="paper-acts">
        <Button type="primary" disabled={reading} onClick={() => use(tried.file)}>
          {t('papers.check.use')}
        </Button>
        <Button onClick={download}>{t('papers.check.preview')}</Button>
        <Button onClick={close}>{t('papers.check.close')}</Button>
      </div>
    </div>
  )
}

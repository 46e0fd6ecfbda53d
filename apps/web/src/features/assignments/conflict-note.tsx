import { assignmentFields } from '@tongtu/delivery'
import { Button } from 'antd'
import { t, word } from '../../app/locale/messages.ts'
import { cellText, contentOf, type SheetAct, type SheetRow } from './sheet-state.ts'

/** Two people wrote the same row: both, cell by cell where they differ, and the choice. */
export function ConflictNote(props: {
  readonly id: string
  readonly title: string
  readonly row: SheetRow
  readonly act: (act: SheetAct) => void
}) {
  const { id, title, row, act } = props
  const theirs = contentOf(row.theirs)
  const differing = assignmentFields.filter((field) => cellText(theirs, field) !== cellText(row.content, field))
  return (
    <div className="refusal year-conflict" role="alert">
      <p>{t('assignments.conflict', { title })}</p>
      <dl>
        {differing.map((field) => (
          <div key={field}>
            <dt>{word('assignment', field)}</dt>
            <dd>
              <span className="quiet">{t('assignments.conflict.theirs')}</span> {cellText(theirs, field) || '—'}
            </dd>
            <dd>
              <span className="quiet">{t('assignments.conflict.mine')}</span> {cellText(row.content, field) || '—'}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={() => act({ act: 'settle', id, use: 'mine' })}>
        {t('assignments.conflict.useMine')}
      </Button>{' '}
      <Button size="small" onClick={() => act({ act: 'settle', id, use: 'theirs' })}>
        {t('assignments.conflict.useTheirs')}
      </Button>
    </div>
  )
}

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../app/locale/messages.ts'
import './grid-note.css'

/** A field of which two people wrote different things. */
export interface Difference {
  readonly name: string
  readonly theirs: ReactNode
  readonly mine: ReactNode
}

/** Two people wrote the same row: both, where they differ, and the choice. */
export function ConflictNote(props: {
  readonly sentence: string
  readonly differences: readonly Difference[]
  readonly settle: (use: 'mine' | 'theirs') => void
}) {
  const { sentence, differences, settle } = props
  return (
    <div className="refusal grid-note" role="alert">
      <p>{sentence}</p>
      <dl>
        {differences.map(({ name, theirs, mine }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="quiet">{t('grid.conflict.theirs')}</span> {theirs || '—'}
            </dd>
            <dd>
              <span className="quiet">{t('grid.conflict.mine')}</span> {mine || '—'}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={() => settle('mine')}>
        {t('grid.conflict.useMine')}
      </Button>{' '}
      <Button size="small" onClick={() => settle('theirs')}>
        {t('grid.conflict.useTheirs')}
      </Button>
    </div>
  )
}

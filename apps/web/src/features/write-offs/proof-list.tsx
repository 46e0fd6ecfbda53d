import { Button } from 'antd'
import type { WriteOff } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** The proof piece by piece; a verifier sees which he has not had yet. */
export function ProofList(props: {
  readonly row: WriteOff
  readonly look: (piece: WriteOff['proof'][number]) => void
}) {
  const { row, look } = props
  if (row.proof.length === 0) return <p className="panel-empty">{t('writeOffs.proof.none')}</p>
  const next = row.proof.find(({ opened }) => !opened)
  return (
    <>
      <ul className="proof">
        {row.proof.map((piece) => (
          <li key={piece.id}>
            <span className="proof-name">{piece.fileName}</span>
            <span className="caption">{t('writeOffs.size', { n: Math.max(1, Math.round(piece.size / 1024)) })}</span>
            {row.mayJudge && (
              <span className={piece.opened ? 'criterion-met' : 'criterion-open'}>
                <i aria-hidden="true">{piece.opened ? '✓' : '○'}</i>{' '}
                {t(piece.opened ? 'writeOffs.proof.opened' : 'writeOffs.proof.unopened')}
              </span>
            )}
            <button type="button" className="link-button" onClick={() => look(piece)}>
              {t('writeOffs.proof.open')}
              <span className="hidden-text">{piece.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
      {row.mayJudge && next && (
        <p className="proof-next">
          <Button size="small" onClick={() => look(next)}>
            {t('writeOffs.proof.next')} <kbd>o</kbd>
          </Button>
        </p>
      )}
    </>
  )
}

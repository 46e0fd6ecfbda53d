import type { Target } from '@tongtu/plan'
import { type MessageKey, t } from '../../app/locale/messages.ts'
import './target-marks.css'

/** The small marks beside a figure: 每年 争 约 推定 修复. */
export function TargetMarks({ target }: { readonly target: Target }) {
  return (
    <>
      {target.annual && <Mark text="mark.annual" />}
      {target.strive && <Mark text="mark.strive" title={t('mark.strive.title')} />}
      {target.approx && <Mark text="mark.approx" title={t('mark.approx.title')} />}
      {target.implied && <Mark text="mark.implied" title={t('mark.implied.title')} />}
      {target.repaired && (
        <Mark text="mark.repaired" title={t('mark.repaired.title', { from: target.repaired.from })} />
      )}
    </>
  )
}

/** One small boxed word with its explanation. */
export function Mark({ text, title }: { readonly text: MessageKey; readonly title?: string }) {
  return (
    <span className="mark" title={title}>
      {t(text)}
      {title && <span className="hidden-text">{title}</span>}
    </span>
  )
}

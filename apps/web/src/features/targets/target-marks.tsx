import type { WordedTarget } from '@tongtu/plan'
import { type MessageKey, t } from '../../app/locale/messages.ts'
import './target-marks.css'

/** The small marks beside a figure: 年均 每年 争 约 推定 修复 人工. */
export function TargetMarks({ target }: { readonly target: WordedTarget }) {
  return (
    <>
      {target.annual && <Mark text={isAverage(target) ? 'mark.average' : 'mark.annual'} />}
      {target.strive && <Mark text="mark.strive" title={t('mark.strive.title')} />}
      {target.approx && <Mark text="mark.approx" title={t('mark.approx.title')} />}
      {target.implied && <Mark text="mark.implied" title={t('mark.implied.title')} />}
      {target.repaired && (
        <Mark text="mark.repaired" title={t('mark.repaired.title', { from: target.repaired.from })} />
      )}
      {target.correction ? <Mark text="mark.corrected" title={t('mark.corrected.title')} /> : null}
    </>
  )
}

/** 年均增长15% is a mean over the years, 每年培训800人 holds for each of them. */
function isAverage({ kind, metric, quote }: WordedTarget): boolean {
  return kind === 'growth' || /年均/.test(metric + quote)
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

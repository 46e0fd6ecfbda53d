import type { WordedTarget } from '@tongtu/plan'
import { type MessageKey, t } from '../../app/locale/messages.ts'

/** The small marks beside a figure: 年均 每年 争 约 推定 修复 人工. */
export function TargetMarks({ target }: { readonly target: WordedTarget }) {
  return (
    <>
      {target.annual && <Mark text={isAverage(target) ? 'mark.average' : 'mark.annual'} />}
      {target.strive && <Mark text="mark.strive" title={flagTitle(target, 'strive')} />}
      {target.approx && <Mark text="mark.approx" title={flagTitle(target, 'approx')} />}
      {target.implied && <Mark text="mark.implied" title={t('mark.implied.title')} />}
      {target.repaired && (
        <Mark text="mark.repaired" title={t('mark.repaired.title', { from: target.repaired.from })} />
      )}
      {target.correction && <CorrectionMark added={target.correction.recognised === null} />}
    </>
  )
}

function CorrectionMark({ added }: { readonly added: boolean }) {
  return added ? (
    <Mark text="mark.added" title={t('mark.added.title')} />
  ) : (
    <Mark text="mark.corrected" title={t('mark.corrected.title')} />
  )
}

/** The source speaks only for what was recognised in it; in a draft nobody has said yet who set the flag. */
function flagTitle({ correction }: WordedTarget, flag: 'strive' | 'approx'): string {
  if (correction === undefined) return t(`mark.${flag}.draft`)
  return correction && !correction.recognised?.[flag] ? t(`mark.${flag}.byHand`) : t(`mark.${flag}.title`)
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

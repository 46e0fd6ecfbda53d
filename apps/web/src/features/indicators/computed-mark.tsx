import { t, word } from '../../app/locale/messages.ts'
import { madeText } from './figure-text.ts'
import type { Beside, Made } from './year-figure.ts'

/** Says of a figure that it was computed; of how many figures stands beside it where some are missing. */
export function ComputedMark({ made }: { readonly made: Made }) {
  return (
    <i className="state-mark computed-mark">
      <span aria-hidden="true">
        {t('computed.mark')}
        {hasGaps(made) && t('computed.coverage', { used: made.used, of: made.expected })}
      </span>
      <span className="mark-words">{madeWords(made)}</span>
    </i>
  )
}

/** What was computed beside an entered figure, and how far apart they are: the entered one counts. */
export function BesideWords({ beside }: { readonly beside: Beside }) {
  return (
    <span className="computed-beside">
      {t('computed.beside', { value: madeText(beside.value), by: differenceText(beside.difference) })}
      <ComputedMark made={beside.made} />
    </span>
  )
}

/** How a figure was made, in words: 由下级汇总，用到14个、应有15个，缺1个，只列出不判定. */
export function madeWords({ how, used, expected }: Made): string {
  if (used < expected)
    return t('computed.gaps', { how: word('computed.how', how), used, of: expected, n: expected - used })
  if (expected === 1) return word('computed.how', how)
  return t('computed.whole', { how: word('computed.how', how), n: used })
}

export function differenceText(difference: string): string {
  const negative = difference.startsWith('-')
  return t(negative ? 'computed.less' : 'computed.more', { n: madeText(difference.replace('-', '')) })
}

const hasGaps = ({ used, expected }: Made) => used < expected

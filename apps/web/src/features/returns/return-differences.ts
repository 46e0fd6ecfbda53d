import type { ReturnContent, ReturnRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { contentOf, type ReturnDraft, WORD_LIMITS } from './return-draft.ts'

/** One field of a return that two people filled in differently. */
interface Difference {
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

/** Where two texts of one return differ, in the order in which the card asks for it. */
export function returnDifferences(row: ReturnRow, mine: ReturnDraft, theirs: ReturnContent): readonly Difference[] {
  const [my, their] = [partsOf(row, contentOf(mine)), partsOf(row, theirs)]
  return my.flatMap(({ field, value, shown = value }, index) => {
    const other: Pick<Part, 'value' | 'shown'> = their[index] ?? { value: '' }
    return value === other.value ? [] : [{ field, mine: shown, theirs: other.shown ?? other.value }]
  })
}

interface Part {
  readonly field: string
  readonly value: string
  /** What people read, where it is not the value itself. */
  readonly shown?: string
}

function partsOf({ targets, nodes }: ReturnRow, content: ReturnContent): readonly Part[] {
  const words = Object.keys(WORD_LIMITS) as (keyof typeof WORD_LIMITS)[]
  const { figures, evidence, unchanged } = content
  return [
    ...targets.map(({ id, metric }) => ({
      field: metric,
      value: figures.find(({ targetId }) => targetId === id)?.raw ?? '',
    })),
    ...nodes.map(({ id, title }) => ({
      field: title,
      value: content.nodes.find(({ nodeId }) => nodeId === id)?.doneOn ?? '',
    })),
    ...words.map((word) => ({ field: t(`returns.word.${word}`), value: content[word] })),
    { field: t('returns.unchanged'), value: t(unchanged ? 'returns.conflict.yes' : 'returns.conflict.no') },
    {
      field: t('returns.evidence'),
      value: [...evidence].sort().join(' '),
      shown: evidence.length === 0 ? '' : t('returns.conflict.files', { n: evidence.length }),
    },
  ]
}

import type { Act, WriteOff } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** Steps that say yes or no to the proof: not before it was opened and each criterion judged. */
const SIGNED = ['pass', 'fail']

/** Why a step cannot be taken yet; null when nothing is in its way. */
export function whatWaits({ criteria, proof }: WriteOff, { event, refused }: Act): string | null {
  if (!SIGNED.includes(event)) return refused
  const unopened = proof.filter(({ opened }) => !opened).length
  const unjudged = criteria.filter(({ met }) => met === null).length
  const left = [
    ...(unopened > 0 ? [t('writeOffs.wait.proof', { n: unopened })] : []),
    ...(unjudged > 0 ? [t('writeOffs.wait.criteria', { n: unjudged })] : []),
  ]
  return left.length > 0 ? t('writeOffs.wait', { left: left.join(t('word.comma')) }) : refused
}

import type { Diagnostic } from '@tongtu/plan'
import { insertAll } from '../platform/insert-all.ts'
import { storableJson } from '../platform/storable.ts'
import { type CarriedAnswer, OPEN } from './carry-answers.ts'
import type { StoreContext } from './store-context.ts'

/** Writes the doubts about a plan with their answers, numbered from a position on. */
export async function storeDiagnostics(
  { tx, placeId, planId }: Pick<StoreContext, 'tx' | 'placeId' | 'planId'>,
  diagnostics: readonly Diagnostic[],
  answers: readonly CarriedAnswer[],
  first = 1,
): Promise<void> {
  await insertAll(
    tx,
    'plan_diagnostics',
    diagnostics.map((diagnostic, index) => ({
      jurisdiction_id: placeId,
      plan_id: planId,
      span_from: diagnostic.span[0],
      span_to: diagnostic.span[1],
      position: first + index,
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      suggestion: diagnostic.suggestion ?? null,
      related: storableJson(diagnostic.related ?? []),
      formula: diagnostic.formula ?? null,
      ...(answers[index] ?? OPEN),
    })),
  )
}

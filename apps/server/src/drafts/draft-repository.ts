import { type PlanDraft, type Review, type ReviewedDraft, reviewItems } from '@tongtu/plan'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { DraftDetail, DraftPage, DraftSummary, SentReview } from './schema.ts'
import type { StoredDraft, StoredReview } from './tables.ts'

const summaryColumns = [
  'd.draft_id',
  'd.file_name',
  'd.title',
  'd.status',
  'd.stage',
  'd.progress',
  'd.error',
  'd.plan_id',
  'd.created_at',
  'u.name as created_by_name',
  'd.updated_at',
  'd.revision',
  'd.measures',
  'd.accepted',
  'd.step',
  'd.items',
] as const

const withCreator = (tx: Tx) =>
  tx
    .selectFrom('drafts as d')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.user_id', '=', 'd.created_by'),
    )

const summaries = (tx: Tx) => withCreator(tx).select(summaryColumns)

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>

export interface DraftQuery {
  /** Those already confirmed as well. */
  readonly confirmed?: boolean
  /** `next` of the page before. */
  readonly after?: string
  readonly limit?: number
}

/** Drafts of the place, last changed first, a page at a time. */
export async function findDrafts(tx: Tx, { confirmed = false, after, limit = 100 }: DraftQuery): Promise<DraftPage> {
  let query = summaries(tx).orderBy('d.updated_at', 'desc').orderBy('d.draft_id', 'desc')
  if (!confirmed) query = query.where('d.status', '<>', 'confirmed')
  if (after !== undefined) {
    const [at = '', id = ''] = after.split('_')
    query = query.where(sql<boolean>`(d.updated_at, d.draft_id) < (${at}::timestamptz, ${draftNumber(id)}::integer)`)
  }
  const drafts = (await query.limit(limit + 1).execute()).map(presentSummary)
  const last = drafts.length > limit ? drafts[limit - 1] : undefined
  return { drafts: drafts.slice(0, limit), next: last ? `${last.updatedAt}_${last.id}` : null }
}

/** How many drafts of the place are not confirmed yet. */
export async function countOpenDrafts(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('drafts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '<>', 'confirmed')
    .executeTakeFirstOrThrow()
  return count
}

/** @throws AppError 404 */
export async function findDraft(tx: Tx, id: string): Promise<DraftSummary> {
  const row = await summaries(tx).where('d.draft_id', '=', draftNumber(id)).executeTakeFirst()
  if (!row) throw notFound('这份草稿')
  return presentSummary(row)
}

/** The draft with its text, as recognised and as reviewed. @throws AppError 404 */
export async function findDraftDetail(tx: Tx, id: string): Promise<DraftDetail> {
  const row = await withCreator(tx)
    .leftJoin('source_texts as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('t.text_id', '=', 'd.text_id'),
    )
    .select(summaryColumns)
    .select(['d.draft', 'd.review', 't.text', 't.anchors'])
    .where('d.draft_id', '=', draftNumber(id))
    .executeTakeFirst()
  if (!row) throw notFound('这份草稿')
  const { draft, review, text, anchors } = row
  const whole = text !== null && anchors !== null
  return {
    ...presentSummary(row),
    draft: whole && draft ? { ...draft, source: { ...draft.source, text, anchors } } : null,
    review:
      whole && review ? { ...review, draft: { ...review.draft, source: { ...review.draft.source, anchors } } } : null,
  }
}

/** The number in a draft's id. @throws AppError 404 for anything else */
export function draftNumber(id: string): number {
  const number = numberOf('draft', id)
  if (number === null) throw notFound('这份草稿')
  return number
}

/** A draft as it is stored: text and anchors are kept once, in source_texts. */
export function storedDraft(draft: PlanDraft | ReviewedDraft): StoredDraft {
  const { file, format, sha256, chars } = draft.source
  return { ...draft, source: { file, format, sha256, chars } }
}

/** A review as it is stored: like its draft without text and anchors. */
export function storedReview(review: Review): StoredReview {
  return { ...review, draft: storedDraft(review.draft) }
}

/** What the lists show of a review, kept in columns beside it. */
export function reviewColumns({ draft, accepted, step }: SentReview) {
  const items = new Set(reviewItems(draft).map((item) => item.id))
  return {
    step,
    measures: draft.measures.length,
    items: draft.goals.length + draft.measures.length + draft.indicators.length,
    accepted: new Set(accepted.filter((one) => items.has(one))).size,
  }
}

function presentSummary(row: SummaryRow): DraftSummary {
  return {
    id: publicId('draft', row.draft_id),
    fileName: row.file_name,
    title: row.title,
    status: row.status,
    stage: row.stage,
    progress: row.progress,
    error: row.error,
    planId: row.plan_id === null ? null : publicId('plan', row.plan_id),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
    updatedAt: row.updated_at.toISOString(),
    revision: row.revision,
    measures: row.measures,
    accepted: row.accepted,
    items: row.status === 'review' ? row.items : null,
    step: row.status === 'review' ? row.step : null,
  }
}

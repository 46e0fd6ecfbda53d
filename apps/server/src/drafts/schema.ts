import { REVIEW_STEPS, type Review } from '@tongtu/plan'
import { type Static, type TSchema, Type } from 'typebox'
import {
  DraftId,
  Instant,
  MeasureId,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  PlanId,
  ref,
  refOrNull,
  shape,
  textOrNull,
  whole,
} from '../platform/shapes.ts'
import { draftSchemas, PlanDraftSchema, ReviewedDraftSchema, type SentDraft, SentDraftSchema } from './draft-schema.ts'

export const draftStatuses = ['parsing', 'review', 'failed', 'confirmed'] as const
export const parseStages = [
  'waiting',
  'read',
  'normalise',
  'segment',
  'recognise',
  'assemble',
  'check',
  'done',
] as const

const Dropped = Type.Array(Type.String({ maxLength: 20 }), {
  maxItems: 100_000,
  description: '不沿用的上次更正：目标编号；举措名称的更正用举措编号',
})

export const DraftError = Type.Object({ code: Type.String(), message: Type.String() }, { $id: 'DraftError' })

const summary = {
  id: DraftId,
  fileName: Type.String(),
  title: Type.String({ description: '识别出的标题；识别前为文件名' }),
  status: oneOf(draftStatuses),
  stage: oneOf(parseStages, { description: '识别进行到哪一步' }),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  error: refOrNull(DraftError),
  planId: textOrNull({ description: '确认后生成的方案' }),
  createdAt: Instant,
  createdBy: textOrNull(),
  updatedAt: Instant,
  revision: whole(),
  measures: numberOrNull({ description: '识别出的举措数；识别完成前为 null' }),
  accepted: whole({ description: '已核对通过的条目数' }),
  items: numberOrNull({ description: '要核对的条目数：目标段、举措、指标；不在核对时为 null' }),
  step: oneOfOrNull(REVIEW_STEPS),
}
export const DraftSummary = Type.Object(summary, { $id: 'DraftSummary' })

export const DraftPage = Type.Object(
  {
    drafts: Type.Array(ref(DraftSummary)),
    next: textOrNull({ description: '还有更多时，取下一页用作 after；没有则为 null' }),
  },
  { $id: 'DraftPage' },
)
export const DraftQuery = Type.Object({
  confirmed: Type.Optional(Type.Boolean({ description: '也列出已确认为方案的' })),
  after: Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z_d-[1-9][0-9]{0,8}$',
      description: '上一页的 next',
    }),
  ),
  limit: Type.Optional(whole({ minimum: 1, maximum: 200, description: '一页几份，默认100' })),
})

const review = {
  accepted: Type.Array(Type.String(), { description: '已通过条目的编号、已处理疑点的键' }),
  mechanismsOff: Type.Array(Type.String(), { description: '不采用的机制的编号' }),
  step: oneOf(REVIEW_STEPS),
  superior: Type.Optional(Type.Boolean({ description: '作为上级方案；人工选定前没有' })),
  renewal: Type.Optional(
    Type.Object(
      {
        replaces: Type.String({ maxLength: 20 }),
        pairs: Type.Record(Type.String({ maxLength: 20 }), textOrNull({ maxLength: 40 })),
        dropped: Type.Optional(Dropped),
      },
      { description: '更新哪个方案、哪条接续哪条、哪些更正不沿用，只记人工选定的' },
    ),
  ),
}
export const ReviewSchema = shape<Review>('Review', { ...review, draft: ref(ReviewedDraftSchema) })
/** A review as a client sends it. */
export type SentReview = Omit<Review, 'draft'> & { readonly draft: SentDraft }
export const SentReviewSchema = shape<SentReview>('SentReview', { ...review, draft: ref(SentDraftSchema) })

export const DraftDetail = Type.Object(
  { ...summary, draft: refOrNull(PlanDraftSchema), review: refOrNull(ReviewSchema) },
  { $id: 'DraftDetail' },
)

export const PastedText = Type.Object(
  {
    text: Type.String({ minLength: 1 }),
    fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { $id: 'PastedText' },
)

export const SaveReview = Type.Object({ revision: whole(), review: ref(SentReviewSchema) }, { $id: 'SaveReview' })
export const ReviewSaved = Type.Object({ revision: whole(), updatedAt: Instant }, { $id: 'ReviewSaved' })

export const MeasureBrief = Type.Object(
  { id: Type.String(), no: textOrNull(), title: Type.String() },
  { $id: 'MeasureBrief' },
)
export const PairProposal = Type.Object(
  {
    measure: ref(MeasureBrief),
    draftMeasure: refOrNull(MeasureBrief),
    by: oneOfOrNull(['text', 'title', 'similarity']),
    similarity: Type.Number({ minimum: 0, maximum: 1 }),
    recognisedUnits: Type.Object(
      { lead: Type.Array(Type.String()), supporting: Type.Array(Type.String()) },
      { description: '上次导入时原文写明的单位' },
    ),
  },
  { $id: 'PairProposal' },
)
export const Pairing = Type.Object(
  {
    planId: PlanId,
    pairs: Type.Array(ref(PairProposal), { description: '现有举措逐条：与新稿哪一条对应，没有则为 null' }),
    added: Type.Array(ref(MeasureBrief), { description: '新稿中没有对应的举措' }),
  },
  { $id: 'Pairing' },
)

export const ConfirmDraft = Type.Object(
  {
    revision: whole(),
    superior: Type.Optional(Type.Boolean({ description: '作为上级方案：只供对照，不产生举措、目标、指标和责任' })),
    replaces: Type.Optional(PlanId),
    pairs: Type.Optional(
      Type.Array(Type.Object({ measureId: MeasureId, draftMeasureId: textOrNull() }), {
        description: '不给时按系统建议配对',
      }),
    ),
    dropped: Type.Optional(Dropped),
  },
  { $id: 'ConfirmDraft' },
)
export const DraftConfirmed = Type.Object({ planId: PlanId }, { $id: 'DraftConfirmed' })

export const schemas: readonly TSchema[] = [
  ...draftSchemas,
  DraftError,
  DraftSummary,
  DraftPage,
  ReviewSchema,
  SentReviewSchema,
  DraftDetail,
  PastedText,
  SaveReview,
  ReviewSaved,
  MeasureBrief,
  PairProposal,
  Pairing,
  ConfirmDraft,
  DraftConfirmed,
]

export type DraftSummary = Static<typeof DraftSummary>
export type DraftPage = Static<typeof DraftPage>
export type DraftDetail = Static<typeof DraftDetail>
export type Pairing = Static<typeof Pairing>
export type ParseStage = (typeof parseStages)[number]
export type DraftStatus = (typeof draftStatuses)[number]

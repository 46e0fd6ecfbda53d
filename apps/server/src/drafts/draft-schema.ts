import type {
  Anchor,
  Announced,
  Diagnostic,
  DraftIndicator,
  DraftMeasure,
  DraftSource,
  Goal,
  IndicatorCell,
  Link,
  Mechanism,
  PlanDraft,
  RelatedPlace,
  ReviewedDraft,
  Section,
  Span,
  Target,
  TargetQuantity,
  UnitMention,
} from '@tongtu/plan'
import { type TSchema, Type } from 'typebox'
import { oneOf, oneOfOrNull, shape, textOrNull, whole } from '../platform/shapes.ts'

/*
 * The plan draft as JSON Schema, field for field docs/plan-draft.md. The TypeScript types of @tongtu/plan stay the
 * source of truth: each schema is declared as one of them, and `shape` refuses to compile when a field is missing.
 */

const list = (schema: TSchema) => Type.Array(to(schema))
const to = (schema: TSchema): TSchema => Type.Ref((schema as { $id?: string }).$id ?? '')
const either = (schema: TSchema) => Type.Union([to(schema), Type.Null()])
const text = Type.String()
const flag = Type.Boolean()

const targetKinds = [
  'bound',
  'range',
  'trend',
  'maintain',
  'rank',
  'milestone',
  'coverage',
  'growth',
  'multiple',
  'delegated',
  'relative',
] as const
export const comparators = ['=', '>=', '<=', '>', '<', 'range', 'qualitative'] as const
export const planKinds = ['action_plan', 'annual_workplan', 'implementation_plan', 'task_list', 'other'] as const
export const measureKinds = ['key_work', 'reform', 'flagship', 'lever', 'best_practice', 'pilot', 'project'] as const
const mechanismKinds = [
  'list',
  'cadence',
  'leading_group',
  'office',
  'supervision',
  'assessment',
  'index',
  'pilot',
  'best_practice',
  'briefing',
] as const
export const sourceFormats = ['txt', 'md', 'html', 'docx', 'pdf', 'xlsx', 'paste'] as const
export const severities = ['error', 'warning', 'hint'] as const

const index = whole()
export const SpanSchema = Type.Unsafe<Span>(
  Type.Array(index, { $id: 'Span', minItems: 2, maxItems: 2, description: '原文位置 [起, 止)，JavaScript 字符串下标' }),
)
export const RelatedPlaceSchema = Type.Unsafe<RelatedPlace>(
  Type.Object({ span: to(SpanSchema), message: text }, { $id: 'RelatedPlace' }),
)
export const diagnosticProperties = {
  code: text,
  severity: oneOf(severities),
  message: text,
  span: to(SpanSchema),
  suggestion: Type.Optional(text),
  related: Type.Optional(list(RelatedPlaceSchema)),
  formula: Type.Optional(text),
} satisfies Record<keyof Diagnostic, TSchema>
export const DiagnosticSchema = Type.Unsafe<Diagnostic>(Type.Object(diagnosticProperties, { $id: 'Diagnostic' }))
export const AnchorSchema = Type.Unsafe<Anchor>(
  Type.Object(
    {
      from: index,
      to: index,
      page: Type.Optional(index),
      table: Type.Optional(index),
      row: Type.Optional(index),
      col: Type.Optional(index),
      sheet: Type.Optional(text),
      cell: Type.Optional(text),
    },
    { $id: 'Anchor' },
  ),
)
const source = {
  file: text,
  format: oneOf(sourceFormats),
  sha256: text,
  chars: index,
  anchors: list(AnchorSchema),
}
export const DraftSourceSchema = shape<DraftSource>('DraftSource', { ...source, text })
export const ReviewedSourceSchema = shape<Omit<DraftSource, 'text'>>('ReviewedSource', source)
/** Which text a review is of. */
export type SourceIdentity = Pick<DraftSource, 'sha256' | 'chars'>
export const SourceIdentitySchema = shape<SourceIdentity>('SourceIdentity', { sha256: text, chars: whole() })
export const SectionSchema = shape<Section>('Section', {
  id: text,
  level: index,
  no: textOrNull(),
  noRaw: textOrNull(),
  title: text,
  span: to(SpanSchema),
  parent: textOrNull(),
})
const quantity: Record<keyof TargetQuantity, TSchema> = {
  kind: oneOf(targetKinds),
  comparator: oneOf(comparators),
  value: textOrNull({ description: '十进制数字串，与原文一致' }),
  valueTo: textOrNull(),
  unit: textOrNull(),
  words: textOrNull(),
}
export const TargetQuantitySchema = shape<TargetQuantity>('TargetQuantity', quantity)
export const targetProperties: Record<keyof Target, TSchema> = {
  ...quantity,
  metric: text,
  reference: Type.Union([Type.Object({ metric: text, place: textOrNull() }), Type.Null()]),
  due: textOrNull(),
  dueFrom: oneOf(['text', 'plan']),
  base: textOrNull(),
  annual: flag,
  strive: flag,
  approx: flag,
  implied: flag,
  perUnit: textOrNull(),
  repaired: Type.Union([Type.Object({ rule: text, from: text }), Type.Null()]),
  quote: text,
  span: to(SpanSchema),
}
export const TargetSchema = shape<Target>('Target', targetProperties)
export const GoalSchema = shape<Goal>('Goal', {
  id: text,
  title: text,
  span: to(SpanSchema),
  section: textOrNull(),
  targets: list(TargetSchema),
})
export const UnitMentionSchema = shape<UnitMention>('UnitMention', { name: text, span: to(SpanSchema) })
export const MeasureDraftSchema = shape<DraftMeasure>('MeasureDraft', {
  id: text,
  no: textOrNull(),
  noRaw: textOrNull(),
  title: textOrNull(),
  section: textOrNull(),
  span: to(SpanSchema),
  kind: oneOfOrNull(measureKinds),
  leadUnits: list(UnitMentionSchema),
  supportingUnits: list(UnitMentionSchema),
  leadExplicit: flag,
  unitsOpen: flag,
  due: textOrNull(),
  ongoing: flag,
  targets: list(TargetSchema),
})
export const LinkSchema = shape<Link>('Link', { from: text, to: text, kind: oneOf(['supports']), span: to(SpanSchema) })
export const IndicatorCellSchema = shape<IndicatorCell>('IndicatorCell', {
  period: text,
  role: oneOf(['target', 'base', 'actual']),
  raw: text,
  kind: oneOfOrNull(targetKinds),
  comparator: oneOfOrNull(comparators),
  value: textOrNull(),
  valueTo: textOrNull(),
  unit: textOrNull(),
  words: textOrNull(),
  alternatives: Type.Array(Type.Object({ name: textOrNull(), raw: text, quantity: either(TargetQuantitySchema) })),
  span: to(SpanSchema),
})
export const IndicatorDraftSchema = shape<DraftIndicator>('IndicatorDraft', {
  id: text,
  no: textOrNull(),
  name: text,
  unit: textOrNull(),
  category: textOrNull(),
  attribute: textOrNull(),
  parent: textOrNull(),
  leadUnits: list(UnitMentionSchema),
  span: to(SpanSchema),
  values: list(IndicatorCellSchema),
})
export const mechanismProperties: Record<keyof Mechanism, TSchema> = {
  id: text,
  kind: oneOf(mechanismKinds),
  name: text,
  params: Type.Record(Type.String(), Type.Any()),
  quote: text,
  span: to(SpanSchema),
}
export const MechanismSchema = shape<Mechanism>('Mechanism', mechanismProperties)
export const AnnouncedSchema = shape<Announced>('Announced', {
  what: text,
  count: textOrNull(),
  found: index,
  span: to(SpanSchema),
})
const draft: Omit<Record<keyof PlanDraft, TSchema>, 'source'> = {
  schema: oneOf(['tongtu.plan-draft/1']),
  title: text,
  kind: oneOf(planKinds),
  jurisdiction: Type.Union([Type.Object({ name: text, code: textOrNull() }), Type.Null()]),
  period: Type.Union([Type.Object({ from: text, to: text }), Type.Null()]),
  horizons: Type.Array(text),
  documentNo: textOrNull(),
  indexNo: textOrNull(),
  issuer: textOrNull(),
  issuedOn: textOrNull(),
  implements: Type.Array(Type.Object({ name: text, span: to(SpanSchema) })),
  sections: list(SectionSchema),
  goals: list(GoalSchema),
  measures: list(MeasureDraftSchema),
  links: list(LinkSchema),
  indicators: list(IndicatorDraftSchema),
  mechanisms: list(MechanismSchema),
  announced: list(AnnouncedSchema),
  diagnostics: list(DiagnosticSchema),
}
export const PlanDraftSchema = shape<PlanDraft>('PlanDraft', { ...draft, source: to(DraftSourceSchema) })
export const ReviewedDraftSchema = shape<ReviewedDraft>('ReviewedDraft', { ...draft, source: to(ReviewedSourceSchema) })

/** A reviewed draft as a client sends it: the rest of its source is known here, and nobody's to change. */
export type SentDraft = Omit<ReviewedDraft, 'source'> & { readonly source: SourceIdentity }
export const SentDraftSchema = shape<SentDraft>('SentDraft', { ...draft, source: to(SourceIdentitySchema) })

export const draftSchemas: readonly TSchema[] = [
  SpanSchema,
  RelatedPlaceSchema,
  DiagnosticSchema,
  AnchorSchema,
  DraftSourceSchema,
  ReviewedSourceSchema,
  SourceIdentitySchema,
  SectionSchema,
  TargetQuantitySchema,
  TargetSchema,
  GoalSchema,
  UnitMentionSchema,
  MeasureDraftSchema,
  LinkSchema,
  IndicatorCellSchema,
  IndicatorDraftSchema,
  MechanismSchema,
  AnnouncedSchema,
  PlanDraftSchema,
  ReviewedDraftSchema,
  SentDraftSchema,
]

import { type Static, type TSchema, Type } from 'typebox'
import { Instant, ref, refOrNull, textOrNull } from '../platform/shapes.ts'

const count = Type.Integer({ minimum: 0 })
const day = Type.String({ format: 'date', description: '北京时间的日期，如 2026-03-02' })

export const AuditFilter = Type.Object({
  person: Type.Optional(
    Type.String({ pattern: '^([0-9a-f-]{36}|program)$', description: '用户编号；program 为系统自动执行' }),
  ),
  action: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: '操作代码' })),
  subject: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '对象，如 plan:p-3 或 p-3' })),
  from: Type.Optional(day),
  to: Type.Optional(day),
})

const DetailLine = Type.Object(
  { label: Type.String(), text: Type.String(), before: textOrNull({ description: '改动之前' }) },
  { $id: 'AuditDetail' },
)
export const AuditEvent = Type.Object(
  {
    id: Type.Integer({ description: '记录号' }),
    at: Instant,
    person: Type.Union([Type.Object({ id: Type.String(), name: textOrNull() }), Type.Null()], {
      description: '空为系统自动执行',
    }),
    action: Type.String(),
    actionName: Type.String(),
    subject: Type.String({ description: '对象：名词和编号' }),
    subjectNoun: textOrNull(),
    subjectName: textOrNull({ description: '对象现在的名称；已删除的没有' }),
    planId: textOrNull({ description: '对象所在的方案' }),
    details: Type.Array(ref(DetailLine)),
    requestId: textOrNull(),
  },
  { $id: 'AuditEvent' },
)
export const AuditPage = Type.Object(
  {
    events: Type.Array(ref(AuditEvent), { description: '新的在前' }),
    next: Type.Union([Type.Integer(), Type.Null()], { description: '下一页的 before；没有更早的为空' }),
  },
  { $id: 'AuditPage' },
)
const Named = Type.Object({ id: Type.String(), name: Type.String() })
export const AuditOptions = Type.Object(
  { people: Type.Array(Named), actions: Type.Array(Named) },
  { $id: 'AuditOptions' },
)
export const ChainCheck = Type.Object(
  {
    at: Instant,
    events: count,
    seals: count,
    sealedAt: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
    hash: textOrNull({ description: '最近一次封存的校验码' }),
    fault: textOrNull({ description: '第一处不符；空为校验通过' }),
  },
  { $id: 'ChainCheck' },
)
export const ChainStanding = Type.Object(
  {
    events: Type.Integer({ minimum: 0, description: '已封存的记录数' }),
    sealedAt: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
    hash: textOrNull({ description: '最近一次封存的校验码' }),
    lastCheck: refOrNull(ChainCheck),
  },
  { $id: 'ChainStanding' },
)

export const schemas: readonly TSchema[] = [DetailLine, AuditEvent, AuditPage, AuditOptions, ChainCheck, ChainStanding]
export type AuditFilter = Static<typeof AuditFilter>
export type AuditEvent = Static<typeof AuditEvent>
export type AuditOptions = Static<typeof AuditOptions>
export type ChainCheck = Static<typeof ChainCheck>
export type ChainStanding = Static<typeof ChainStanding>

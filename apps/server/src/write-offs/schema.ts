import { type Static, type TSchema, Type } from 'typebox'
import { DayOrNull } from '../assignments/schema.ts'
import { ActSchema, CaseId, parties } from '../cases/schema.ts'
import { Instant, MeasureId, oneOfOrNull, PlanId, ref, refOrNull, textOrNull, UnitId } from '../platform/shapes.ts'
import { EvidenceId } from '../returns/schema.ts'

const Version = Type.Integer({ minimum: 1, maximum: 1_000_000_000 })
const trueFalseNull = Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] })

export const WriteOffCriterion = Type.Object(
  {
    text: Type.String(),
    met: trueFalseNull,
    finding: Type.String({ description: '不符合的，写明哪里不符合' }),
  },
  { $id: 'WriteOffCriterion', description: '完成标准的一条；met 为 null 的还没有核对' },
)
export const WriteOffProof = Type.Object(
  {
    id: EvidenceId,
    fileName: Type.String(),
    size: Type.Integer({ minimum: 0 }),
    opened: Type.Boolean({ description: '本人已查看' }),
  },
  { $id: 'WriteOffProof' },
)
export const WriteOffApplication = Type.Object(
  { completedOn: Type.String(), result: Type.String(), at: Instant, by: textOrNull() },
  { $id: 'WriteOffApplication' },
)
export const WriteOff = Type.Object(
  {
    id: CaseId,
    version: Version,
    measureId: MeasureId,
    planId: PlanId,
    no: textOrNull(),
    title: Type.String(),
    unit: Type.Object({ id: UnitId, name: Type.String() }),
    state: Type.String(),
    stateName: Type.String(),
    owner: oneOfOrNull(parties),
    dueOn: DayOrNull,
    workdaysLeft: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
    year: Type.Integer({ description: '完成标准所属年度' }),
    goal: textOrNull({ description: '年度目标' }),
    application: refOrNull(WriteOffApplication),
    criteria: Type.Array(ref(WriteOffCriterion)),
    proof: Type.Array(ref(WriteOffProof)),
    mayJudge: Type.Boolean({ description: '本人此刻可以逐条核对' }),
    said: textOrNull({ description: '上一步写下的理由、结论或意见' }),
    acts: Type.Array(ref(ActSchema)),
  },
  { $id: 'WriteOff' },
)
export const OpenWriteOff = Type.Object({ measureId: MeasureId }, { $id: 'OpenWriteOff' })
export const JudgeCriterion = Type.Object(
  {
    version: Version,
    criterion: Type.String({ minLength: 1, maxLength: 500, description: '完成标准的原文' }),
    met: Type.Boolean(),
    finding: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { $id: 'JudgeCriterion' },
)

export const schemas: readonly TSchema[] = [
  WriteOffCriterion,
  WriteOffProof,
  WriteOffApplication,
  WriteOff,
  OpenWriteOff,
  JudgeCriterion,
]
export type WriteOff = Static<typeof WriteOff>
export type JudgeCriterion = Static<typeof JudgeCriterion>

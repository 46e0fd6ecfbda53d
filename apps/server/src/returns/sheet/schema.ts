import { type Static, type TSchema, Type } from 'typebox'
import { CaseId } from '../../cases/schema.ts'
import { oneOf, ref, textOrNull } from '../../platform/shapes.ts'

const count = Type.Integer({ minimum: 0 })
export const MergeId = Type.String({ pattern: '^x-[1-9][0-9]{0,8}$', description: '合并编号，如 x-2' })

export const MergeCellSchema = Type.Object(
  {
    field: Type.String({ description: 'done、problem、help、nextStep，或目标、节点的编号' }),
    label: Type.String(),
    current: Type.String({ description: '现在的内容' }),
    candidates: Type.Array(
      Type.Object({ file: Type.String(), cell: Type.String({ description: '单元格，如 G12' }), value: Type.String() }),
    ),
    verdict: oneOf(['new', 'conflict', 'invalid'], { description: 'new 可写入 · conflict 冲突 · invalid 不能识别' }),
    problem: textOrNull(),
  },
  { $id: 'MergeCell' },
)
export const MergeReturnSchema = Type.Object(
  {
    caseId: CaseId,
    revision: count,
    title: Type.String(),
    unit: Type.String(),
    cells: Type.Array(ref(MergeCellSchema)),
  },
  { $id: 'MergeReturn' },
)
export const MergeFileSchema = Type.Object(
  {
    name: Type.String(),
    unit: textOrNull(),
    returns: Type.Integer({ minimum: 0, description: '有改动的举措数' }),
    problems: Type.Array(Type.String()),
  },
  { $id: 'MergeFile' },
)
export const Merge = Type.Object(
  {
    id: MergeId,
    files: Type.Array(ref(MergeFileSchema)),
    returns: Type.Array(ref(MergeReturnSchema)),
    unchanged: Type.Integer({ minimum: 0, description: '没有改动的举措数' }),
  },
  { $id: 'Merge' },
)
export const ApplyMerge = Type.Object(
  {
    choices: Type.Record(
      Type.String({ maxLength: 60, description: '事项编号、空格、栏目，如 c-12 done' }),
      Type.Integer({ minimum: -1, maximum: 1000, description: '取第几个来件的内容，从0起；-1 保留现在的' }),
    ),
  },
  { $id: 'ApplyMerge' },
)

export const schemas: readonly TSchema[] = [MergeCellSchema, MergeReturnSchema, MergeFileSchema, Merge, ApplyMerge]
export type ApplyMerge = Static<typeof ApplyMerge>

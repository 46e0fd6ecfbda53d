import { Type } from 'typebox'
import { Instant, oneOf, oneOfOrNull, PlanId, ref, refOrNull, shape, textOrNull, whole } from '../../platform/shapes.ts'
import { FigureRemarkSchema } from '../checks/schema.ts'
import { absences, ObservationCellSchema, states } from '../schema.ts'
import type { AppliedImport } from './apply-import.ts'
import { ImportAnswersSchema } from './import-answers.ts'
import type { ImportCounts, ObservationImport, RecentImport, StandingBefore } from './import-preview.ts'
import { type ImportQuestion, questionKinds } from './import-question.ts'

export const ImportId = Type.String({ pattern: '^im-[1-9][0-9]{0,8}$', description: '导入编号，如 im-2' })

export const StandingBeforeSchema = shape<StandingBefore>('StandingBefore', {
  raw: Type.String({ description: '填写的原样' }),
  absence: oneOfOrNull(absences),
  state: oneOf(states),
  source: textOrNull(),
  note: textOrNull(),
})

const ImportQuestionSchema = shape<ImportQuestion>('ImportQuestion', {
  kind: oneOf(questionKinds),
  key: Type.String(),
  at: Type.String({ description: '第一处在哪一格' }),
  cells: whole({ description: '涉及几格' }),
  message: Type.String(),
  options: Type.Array(
    Type.Object({
      value: Type.String({ description: '作为回答保存；空的不读' }),
      label: Type.String(),
      because: textOrNull(),
    }),
  ),
  answer: textOrNull({ description: '还没有选的为空' }),
})

const ImportCountsSchema = shape<ImportCounts>('ImportCounts', {
  changes: whole({ description: '会改动的格数' }),
  odd: whole({ description: '改动中有疑问、没有写说明的格数' }),
  unchanged: whole({ description: '没有改动或没有填的格数' }),
  problems: whole({ description: '不能读入的格数' }),
})

export const ObservationImportSchema = shape<ObservationImport>('ObservationImport', {
  id: ImportId,
  planId: PlanId,
  fileName: Type.String(),
  appliedAt: Type.Union([Instant, Type.Null()], { description: '何时写入；还没有写入时为空' }),
  undoneAt: Type.Union([Instant, Type.Null()], { description: '何时撤销；没有撤销时为空' }),
  counts: ref(ImportCountsSchema),
  changes: Type.Array(
    Type.Object({
      cell: ref(ObservationCellSchema),
      at: Type.String({ description: '工作表和单元格，如 指标填报 F12' }),
      name: Type.String(),
      before: refOrNull(StandingBeforeSchema),
      convertedFrom: textOrNull({ description: '换算前表中写的，带单位；没有换算的为空' }),
      remarks: Type.Array(ref(FigureRemarkSchema)),
    }),
    { description: '前1000处，待说明的在前；全部的在 changes.csv 里' },
  ),
  problems: Type.Array(
    Type.Object({ at: Type.String(), name: Type.String(), raw: Type.String(), message: Type.String() }),
    { description: '前1000处；全部的在 problems.csv 里' },
  ),
  passedOver: Type.Array(Type.String(), { description: '没有找到指标数据的工作表' }),
  answers: ref(ImportAnswersSchema),
  questions: Type.Array(ref(ImportQuestionSchema), { description: '名称、地区、单位对不上的，选过的也在内' }),
  columns: Type.Array(
    Type.Object({
      sheet: Type.String(),
      head: Type.String({ description: '表头' }),
      means: textOrNull({ description: '按什么读：列的含义或期别；不读的为空' }),
      example: Type.String({ description: '表头下面的第一格' }),
    }),
  ),
})

export const AppliedImportSchema = shape<AppliedImport>('AppliedImport', {
  written: whole({ description: '写入的格数' }),
  refused: whole({ description: '没有写入的格数' }),
  refusals: Type.Array(
    Type.Object({
      at: Type.String({ description: '工作表和单元格' }),
      code: Type.String(),
      message: Type.String({ description: '为什么没有写入' }),
    }),
    { description: '没有写入的前1000处' },
  ),
})

export const RecentImportSchema = shape<RecentImport>('RecentImport', {
  id: ImportId,
  fileName: Type.String(),
  changes: whole({ description: '会改的数' }),
  uploadedAt: Instant,
  appliedAt: Type.Union([Instant, Type.Null()], { description: '何时写入；还没有写入时为空' }),
  undoneAt: Type.Union([Instant, Type.Null()], { description: '何时撤销；没有撤销时为空' }),
})

export const UndoneImportSchema = Type.Object(
  { restored: whole(), kept: Type.Array(Type.String(), { description: '导入以后又改过、没有撤销的指标' }) },
  { $id: 'UndoneImport' },
)

export const schemas = [
  ImportAnswersSchema,
  ImportQuestionSchema,
  StandingBeforeSchema,
  ImportCountsSchema,
  ObservationImportSchema,
  AppliedImportSchema,
  UndoneImportSchema,
  RecentImportSchema,
]

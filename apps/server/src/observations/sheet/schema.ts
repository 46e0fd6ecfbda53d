import { type Static, Type } from 'typebox'
import { ref, textOrNull, whole } from '../../platform/shapes.ts'
import { ObservationCellSchema } from '../schema.ts'

export const ImportId = Type.String({ pattern: '^im-[1-9][0-9]{0,8}$', description: '导入编号，如 im-2' })

export const ObservationImport = Type.Object(
  {
    id: ImportId,
    changes: Type.Array(
      Type.Object({
        cell: ref(ObservationCellSchema),
        at: Type.String({ description: '工作表和单元格，如 指标填报 F12' }),
        name: Type.String(),
        before: textOrNull({ description: '现有的数；没有时为空' }),
      }),
    ),
    problems: Type.Array(
      Type.Object({ at: Type.String(), name: Type.String(), raw: Type.String(), message: Type.String() }),
    ),
    unchanged: whole({ description: '没有改动或没有填的格数' }),
    passedOver: Type.Array(Type.String(), { description: '没有找到指标数据的工作表' }),
  },
  { $id: 'ObservationImport' },
)

export const UndoneImportSchema = Type.Object(
  { restored: whole(), kept: Type.Array(Type.String(), { description: '导入以后又改过、没有撤销的指标' }) },
  { $id: 'UndoneImport' },
)
export type ObservationImport = Static<typeof ObservationImport>

export const schemas = [ObservationImport, UndoneImportSchema]

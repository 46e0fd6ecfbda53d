import { Type } from 'typebox'
import { Instant, shape, whole } from '../../platform/shapes.ts'
import { LedgerId } from '../schema.ts'
import type { LedgerImport } from './import-preview.ts'
import type { UndoneLedgerImport } from './undo-import.ts'

export const LedgerImportId = Type.String({ pattern: '^lm-[1-9][0-9]{0,8}$', description: '台账导入编号，如 lm-2' })

export const LedgerImportSchema = shape<LedgerImport>('LedgerImport', {
  id: LedgerImportId,
  ledgerId: LedgerId,
  fileName: Type.String(),
  appliedAt: Type.Union([Instant, Type.Null()], { description: '何时写入；还没有写入时为空' }),
  undoneAt: Type.Union([Instant, Type.Null()], { description: '何时撤销；没有撤销时为空' }),
  rows: Type.Array(
    Type.Object({
      row: Type.Object({ id: Type.Optional(Type.String()), state: Type.Optional(Type.String()) }),
      at: Type.String({ description: '工作表和行，如 上市企业 第12行' }),
      name: Type.String(),
      cells: Type.Array(
        Type.Object({ head: Type.String(), cell: Type.String(), before: Type.String(), after: Type.String() }),
      ),
    }),
  ),
  problems: Type.Array(
    Type.Object({ at: Type.String(), name: Type.String(), raw: Type.String(), message: Type.String() }),
  ),
  unchanged: whole({ description: '没有改动的行数' }),
  notes: Type.Array(Type.String(), { description: '没有读入的栏和状态' }),
})

export const UndoneLedgerImportSchema = shape<UndoneLedgerImport>('UndoneLedgerImport', {
  restored: whole(),
  kept: Type.Array(Type.String(), { description: '导入以后又办过、没有撤销的行' }),
})

export const schemas = [LedgerImportSchema, UndoneLedgerImportSchema]

import { type Static, type TSchema, Type } from 'typebox'
import { Instant } from '../platform/shapes.ts'
import { EvidenceId } from '../returns/schema.ts'

export const EvidenceSchema = Type.Object(
  { id: EvidenceId, fileName: Type.String(), size: Type.Integer({ minimum: 0 }), uploadedAt: Instant },
  { $id: 'Evidence' },
)
export const schemas: readonly TSchema[] = [EvidenceSchema]
export type Evidence = Static<typeof EvidenceSchema>

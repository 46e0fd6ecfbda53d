import { type Static, Type } from 'typebox'
import { EvidenceSchema } from '../../evidence/schema.ts'
import { Instant, oneOf, ref, refOrNull, textOrNull } from '../../platform/shapes.ts'
import { EvidenceId } from '../../returns/schema.ts'
import { BoundsSchema } from '../checks/schema.ts'
import { PeriodText, RegionCode } from '../schema.ts'

/** Of which 评价指标 a figure is not taken without a source or a file: of none, of settled figures, of all. */
export const proofRules = ['none', 'final', 'all'] as const
export type ProofRule = (typeof proofRules)[number]

export const FigureSettings = Type.Object(
  { proof: oneOf(proofRules, { description: '评价指标：不强制、最终数须有依据、一律须有依据' }) },
  { $id: 'FigureSettings' },
)
export type FigureSettings = Static<typeof FigureSettings>

const CellComment = Type.Object({ words: Type.String(), by: textOrNull(), at: Instant }, { $id: 'CellComment' })

/** What is known of one cell besides its versions. */
export const CellPanel = Type.Object(
  {
    limits: refOrNull(BoundsSchema),
    range: refOrNull(BoundsSchema),
    whyNoRange: textOrNull(),
    /** The last figures of its kind of period, newest first. */
    history: Type.Array(Type.Object({ period: PeriodText, value: textOrNull() })),
    evidence: Type.Array(ref(EvidenceSchema)),
    comments: Type.Array(ref(CellComment)),
    mayEnter: Type.Boolean(),
  },
  { $id: 'CellPanel' },
)
export type CellPanel = Static<typeof CellPanel>

export const SetCellEvidence = Type.Object(
  { region: Type.Optional(RegionCode), evidence: Type.Array(EvidenceId, { maxItems: 20 }) },
  { $id: 'SetCellEvidence' },
)
export type SetCellEvidence = Static<typeof SetCellEvidence>

export const AddCellComment = Type.Object(
  { region: Type.Optional(RegionCode), words: Type.String({ minLength: 1, maxLength: 500 }) },
  { $id: 'AddCellComment' },
)
export type AddCellComment = Static<typeof AddCellComment>

export const schemas = [FigureSettings, CellComment, CellPanel, SetCellEvidence, AddCellComment]

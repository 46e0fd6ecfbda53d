import type {
  Comparator,
  DutyRole,
  IndicatorCell,
  MeasureKind,
  MeasureStatus,
  MechanismKind,
  PlanKind,
  RelatedPlace,
  Severity,
  Target,
  TargetKind,
  UnitNames,
} from '@tongtu/plan'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { GreenSide } from '../drafts/open-checks.ts'
import type { StoredDraft } from '../drafts/tables.ts'
import type { Json } from '../platform/json-column.ts'

export interface Placed {
  jurisdiction_id: number
  span_from: number
  span_to: number
}

/** Decimal strings on both sides: a figure never becomes a float. */
type Numeric = ColumnType<string | null, string | null, string | null>

export interface Quantity {
  value_raw: string | null
  value: Numeric
  value_to_raw: string | null
  value_to: Numeric
  unit: string | null
  words: string | null
}

interface Recorded {
  recorded_at: Date
  recorded_by: string | null
}

/** Rows as PostgreSQL keeps them; see migrations/0002_plans.sql. */
export interface PlanTables {
  plans: {
    jurisdiction_id: number
    plan_id: number
    version: number
    text_id: number
    title: string
    kind: PlanKind
    period_from: string | null
    period_to: string | null
    horizons: string[]
    document_no: string | null
    index_no: string | null
    issuer: string | null
    issued_on: string | null
    implements: Json<readonly string[]>
    superior_id: Generated<number | null>
    is_superior: Generated<boolean>
    confirmed_at: Date
    confirmed_by: string | null
  }
  plan_versions: Recorded & {
    jurisdiction_id: number
    plan_id: number
    version: number
    text_id: number
    draft_id: number
    draft: Json<StoredDraft>
    checks: ColumnType<GreenSide, string, never>
    reason: 'confirmed' | 'reimported'
  }
  plan_sections: Placed & {
    plan_id: number
    section_id: number
    parent_id: number | null
    level: number
    no: string | null
    no_raw: string | null
    title: string
  }
  plan_diagnostics: Placed & {
    plan_id: number
    position: number
    code: string
    severity: Severity
    message: string
    suggestion: string | null
    related: Json<readonly RelatedPlace[]>
    formula: string | null
    answer: ColumnType<string | null, string | null | undefined>
    answered_at: ColumnType<Date | null, Date | null | undefined>
    answered_by: ColumnType<string | null, string | null | undefined>
  }
  mechanisms: Placed & {
    plan_id: number
    position: number
    kind: MechanismKind
    name: string
    params: Json<Readonly<Record<string, unknown>>>
    quote: string
    chosen: boolean
  }
  goals: Placed & {
    goal_id: number
    plan_id: number
    section_id: number | null
    position: number
    title: string
    status: 'active' | 'terminated'
  }
  measures: Placed & {
    measure_id: number
    plan_id: number
    section_id: number | null
    position: number
    no: string | null
    no_raw: string | null
    title: string | null
    name: GeneratedAlways<string>
    printed_title: string | null
    kind: MeasureKind | null
    text: string
    lead_explicit: boolean
    units_open: boolean
    due: string | null
    ongoing: boolean
    status: Generated<MeasureStatus>
    merged_into: number | null
    version: number
    duties_revision: Generated<number>
  }
  measure_versions: Placed &
    Recorded & {
      measure_id: number
      version: number
      plan_version: number
      no: string | null
      no_raw: string | null
      title: string | null
      kind: MeasureKind | null
      text: string
      due: string | null
      ongoing: boolean
      status: MeasureStatus
      merged_into: number | null
      units: Json<UnitNames>
      recognised_units: Json<UnitNames>
      reason: 'confirmed' | 'reimported' | 'terminated'
    }
  measure_links: Placed & {
    plan_id: number
    from_measure_id: number
    to_measure_id: number
    kind: 'supports'
  }
  targets: Placed &
    Quantity & {
      target_id: number
      plan_id: number
      measure_id: number | null
      goal_id: number | null
      position: number
      metric: string
      kind: TargetKind
      comparator: Comparator
      reference: Json<Target['reference']>
      due: string | null
      due_from: 'text' | 'plan'
      base: string | null
      annual: boolean
      strive: boolean
      approx: boolean
      implied: boolean
      per_unit: string | null
      repaired: Json<Target['repaired']>
      quote: string
      recognised: Json<Target> | null
      corrected_at: Date | null
      corrected_by: string | null
      status: 'active' | 'withdrawn'
      version: number
    }
  target_versions: Recorded & {
    jurisdiction_id: number
    target_id: number
    version: number
    plan_version: number
    target: Json<Target>
    status: 'active' | 'withdrawn'
    reason: 'confirmed' | 'reimported' | 'withdrawn'
  }
  indicators: Placed & {
    indicator_id: number
    plan_id: number
    parent_id: number | null
    position: number
    no: string | null
    name: string
    unit: string | null
    category: string | null
    attribute: string | null
    /** Id in the catalogue. */
    definition: Generated<string | null>
    definition_by: Generated<string | null>
    status: 'active' | 'terminated'
  }
  indicator_units: { jurisdiction_id: number; indicator_id: number; org_unit_id: string; position: number }
  indicator_values: Placed &
    Quantity & {
      indicator_id: number
      position: number
      period: string
      role: 'target' | 'base' | 'actual'
      raw: string
      kind: TargetKind | null
      comparator: Comparator | null
      alternatives: Json<IndicatorCell['alternatives']>
    }
  duties: {
    jurisdiction_id: number
    duty_id: Generated<number>
    measure_id: number
    org_unit_id: string
    role: DutyRole
    position: number
    valid_from: Date
    valid_to: Date | null
    recorded_by: string | null
    ended_by: string | null
  }
}

import type { AssignmentTables } from '../assignments/tables.ts'
import type { AuditTables } from '../audit/tables.ts'
import type { CaseTables } from '../cases/tables.ts'
import type { CircularTables } from '../circulars/tables.ts'
import type { ComputedTables } from '../computed/tables.ts'
import type { DraftTables } from '../drafts/tables.ts'
import type { EvidenceTables } from '../evidence/tables.ts'
import type { IdentityTables } from '../identity/tables.ts'
import type { LedgerTables } from '../ledgers/tables.ts'
import type { LightTables } from '../lights/tables.ts'
import type { ListTables } from '../lists/tables.ts'
import type { MapTables } from '../maps/tables.ts'
import type { NotificationTables } from '../notifications/tables.ts'
import type { ObservationTables } from '../observations/tables.ts'
import type { PaperTables } from '../papers/tables.ts'
import type { PlanTables } from '../plans/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { RestatementTables } from '../restatements/tables.ts'
import type { ReturnTables } from '../returns/tables.ts'
import type { TargetSettingTables } from '../target-settings/tables.ts'
import type { UnitPlanTables } from '../unit-plans/tables.ts'
import type { WarningTables } from '../warnings/tables.ts'
import type { WorkDayTables } from '../work-days/tables.ts'
import type { WriteOffTables } from '../write-offs/tables.ts'

/** Every table, by the noun that owns it: the type all queries are written against. */
export interface Tables
  extends IdentityTables,
    AuditTables,
    DraftTables,
    PlanTables,
    RegisterTables,
    WarningTables,
    WorkDayTables,
    AssignmentTables,
    CaseTables,
    RestatementTables,
    ReturnTables,
    EvidenceTables,
    LightTables,
    WriteOffTables,
    MapTables,
    NotificationTables,
    ObservationTables,
    ComputedTables,
    PaperTables,
    TargetSettingTables,
    UnitPlanTables,
    CircularTables,
    ListTables,
    LedgerTables {}

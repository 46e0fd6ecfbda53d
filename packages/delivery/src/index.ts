export {
  type AssignmentContent,
  type AssignmentField,
  assignmentCell,
  assignmentFields,
  withAssignmentCell,
} from './assignment/assignment-cell.ts'
export { type DatedNode, nodesIn, type QuarterField, quarters } from './assignment/dated-node.ts'
export { dayWords, nodeLines, readNodeLines } from './assignment/node-lines.ts'
export type { CircularFact, FactFigure, FactKind } from './circular/circular-fact.ts'
export { type CircularFacts, circularFacts, type UnitCounts } from './circular/circular-facts.ts'
export type { ListedMeasure } from './circular/list-lights.ts'
export type { MonthCounts } from './circular/month-counts.ts'
export type { MeasureMonth, ReturnMonth, ReturnStanding } from './circular/month-facts.ts'
export type { Proposals } from './circular/propose-facts.ts'
export { fillWording, wordingFaults } from './circular/wording.ts'
export { criteriaOf } from './criteria-of.ts'
export { type CellProblem, checkRow, type OtherRow, type RowCells } from './ledger/check-row.ts'
export { describeFigure } from './ledger/describe-figure.ts'
export { figureIn } from './ledger/figure-unit.ts'
export { type CountedRow, type CountedStep, type LedgerFigure, ledgerFigure } from './ledger/ledger-figure.ts'
export {
  type ColumnType,
  columnTypes,
  type FigureRule,
  type LedgerColumn,
  type LedgerTemplate,
  nameColumn,
} from './ledger/ledger-template.ts'
export type { CellGround, FoundName } from './ledger/read-cell.ts'
export { readLedgerTemplates } from './ledger/read-templates.ts'
export {
  type RowMove,
  type RowState,
  rowMoveNames,
  rowMoves,
  rowStateNames,
  rowStates,
  stateAfter,
} from './ledger/row-state.ts'
export { type RowStep, standingSteps, stepOn } from './ledger/row-steps.ts'
export { type Light, type LightReason, lightNames, lights, type MeasureLight, worstFirst } from './light/light.ts'
export type { MeasureFacts, NodeFact, ReturnFact } from './light/measure-facts.ts'
export { LIGHT_RULES, measureLight } from './light/measure-light.ts'
export { completenessOf, type Progress, progressOf } from './light/progress.ts'
export { type ListColumn, listColumns, ownFacts } from './lists/list-columns.ts'
export { type ListKind, levelOfList, listKindOf, listKinds, listNames, sideOfList } from './lists/list-kind.ts'
export { type ClosingEntry, type RolledEntry, rollOver } from './lists/roll-over.ts'
export {
  type ArchitectureMap,
  type MapColumn,
  type MapGroup,
  type MapNode,
  mapColumns,
} from './map/architecture-map.ts'
export { compareMaps, type MapChanges, type NamedLink } from './map/compare-maps.ts'
export { lateChains } from './map/late-chains.ts'
export { type MapWords, mapSvg } from './map/map-svg.ts'
export { dayName, monthName, monthsOf } from './month.ts'
export { proposeDeadline } from './propose-deadline.ts'
export { proposeNodes } from './propose-nodes.ts'
export { readDay } from './read-day.ts'
export { type ReadFigure, readFigure } from './read-figure.ts'
export type { Audience, DueItem, Recipient } from './reminders/due-item.ts'
export {
  type DueReminders,
  dueReminders,
  type Reminder,
  type ReminderMessage,
  type ReminderState,
  type SentMessage,
  type SentReminder,
} from './reminders/due-reminders.ts'
export { isQuiet, type LocalMoment, nextSending } from './reminders/quiet-hours.ts'
export { recipientsOf } from './reminders/recipients-of.ts'
export type { ReminderKind } from './reminders/reminder-kind.ts'
export { type ReminderSettings, usualReminders } from './reminders/settings.ts'
export { addLink } from './support/add-link.ts'
export { chainOf, type SupportChain } from './support/chain-of.ts'
export { type ChainStanding, chainStanding, type OwnStanding } from './support/chain-standing.ts'
export { neighbours } from './support/neighbours.ts'
export { pathBetween } from './support/path-between.ts'
export { type ChainLevel, chainLevels, leadsUp, type SupportLink } from './support/support-link.ts'
export { numberInGroups } from './tracks/number-in-groups.ts'
export {
  byTrackOrder,
  entryLabel,
  type Track,
  type TrackRole,
  type TrackSide,
  trackFormula,
  trackLabel,
  trackRoles,
  trackSides,
} from './tracks/track.ts'
export { type Urgency, urgencies, urgencyOf } from './urgency.ts'

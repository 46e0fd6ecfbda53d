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
export { type Light, type LightReason, lightNames, lights, type MeasureLight } from './light/light.ts'
export type { MeasureFacts, NodeFact, ReturnFact } from './light/measure-facts.ts'
export { LIGHT_RULES, measureLight } from './light/measure-light.ts'
export { completenessOf, type Progress, progressOf } from './light/progress.ts'
export { monthName, monthsOf } from './month.ts'
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
export { type Urgency, urgencies, urgencyOf } from './urgency.ts'

export {
  type AssignmentContent,
  type AssignmentField,
  assignmentCell,
  assignmentFields,
  withAssignmentCell,
} from './assignment/assignment-cell.ts'
export { type DatedNode, nodesIn, type QuarterField, quarters } from './assignment/dated-node.ts'
export { dayWords, nodeLines, readNodeLines } from './assignment/node-lines.ts'
export { criteriaOf } from './criteria-of.ts'
export { type Light, type LightReason, lights, type MeasureLight } from './light/light.ts'
export type { MeasureFacts, NodeFact, ReturnFact } from './light/measure-facts.ts'
export { LIGHT_RULES, measureLight } from './light/measure-light.ts'
export { completenessOf, type Progress, progressOf } from './light/progress.ts'
export { monthName, monthsOf } from './month.ts'
export { proposeDeadline } from './propose-deadline.ts'
export { proposeNodes } from './propose-nodes.ts'
export { readDay } from './read-day.ts'
export { type ReadFigure, readFigure } from './read-figure.ts'

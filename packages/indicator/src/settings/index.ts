// What people set of targets beside what plans print.
export { settingsChanges } from './settings-changes.ts'
export { settingsProblems } from './settings-problems.ts'
export { evidenceAt, settledMilestones } from './settled-milestones.ts'
export { settledPath } from './settled-path.ts'
export {
  type AlternativeFigures,
  type Evidence,
  type GivenFigure,
  type GivenRank,
  type MilestoneSetting,
  noSettings,
  type PathSetting,
  type PlaceTargets,
  type SetRule,
  type TargetSettings,
} from './target-settings.ts'

import type { MeasureKind } from '@tongtu/plan'

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [/最佳实践|典型案例|创新案例|经验做法/, 'best_practice'],
  [/突破性抓手|抓手/, 'lever'],
  [/标志性成果|成果/, 'flagship'],
  [/试点/, 'pilot'],
  [/改革/, 'reform'],
  [/重大项目|重点项目|重点工程|项目|工程/, 'project'],
  [/重点工作|重点任务|工作任务|主要任务|任务|工作|行动|举措/, 'key_work'],
]

/** The kind that the first of several names tells: the category of the row, the title of the table, the label of its names. */
export const measureKind = (names: readonly (string | null)[]): MeasureKind | null => {
  for (const name of names) {
    if (!name) continue
    for (const [pattern, kind] of KINDS) if (pattern.test(name)) return kind
  }
  return null
}

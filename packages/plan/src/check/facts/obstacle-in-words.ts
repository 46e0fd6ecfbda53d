import type { Obstacle } from './pair-with-superior.ts'

/** Why a target is not weighed against that of the superior plan, as one Chinese clause. */
export const obstacleInWords: Readonly<Record<Obstacle, string>> = {
  words: '本方案只有文字要求，没有数',
  name: '名称只是相近，是否同一指标须核对',
  unit: '计量单位不同',
  direction: '看不出越高越好还是越低越好',
  total: '总量随地区大小而不同',
  multiple: '翻几番要看各自的起点',
  undated: '没有写明年份',
  year: '年份不同',
  change: '一处是变动幅度，一处不是',
  yearly: '一处是年均，一处不是',
  base: '变动的起点年份不同',
}

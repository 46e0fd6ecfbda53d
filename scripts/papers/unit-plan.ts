import { PAIRS, pairs, table, whole } from './label-table.ts'
import { heading, mark, officialPage, signature, subheading, text, title } from './official-page.ts'

/** 抓落实方案: how one unit means to do what it answers for. */
export const unitPlan = () =>
  officialPage('抓落实方案', [
    ...title('{单位}{年度}年度抓落实方案'),
    text('为落实《{方案}》，完成{年度}年度任务书下达的任务，制定本方案。'),
    heading('一、目标任务'),
    text('本单位牵头或汇总的举措共{举措数}项，年度目标和节点逐项列明如下。'),
    heading('二、落实举措'),
    mark('{#举措}'),
    subheading('{序号}．{举措}'),
    table(PAIRS, [
      whole('年度目标', '{年度目标}'),
      pairs('一季度', '{一季度}', '二季度', '{二季度}'),
      pairs('三季度', '{三季度}', '四季度', '{四季度}'),
      whole('做法措施', '{措施}'),
      pairs('责任人', '{责任人}', '完成时间', '{完成时间}'),
      whole('配合单位', '{配合单位}'),
      whole('完成标准', '{完成标准}'),
      whole('佐证', '{佐证要求}'),
    ]),
    mark('{/举措}'),
    ...signature('{单位}', '{成文日期}'),
  ])

import { PAIRS, pairs, row, table, whole } from './label-table.ts'
import {
  addressee,
  heading,
  mark,
  officialPage,
  paperNumber,
  signature,
  subheading,
  text,
  title,
} from './official-page.ts'

const LIST = [0.08, 0.46, 0.16, 0.3] as const

/** 任务书: what one unit owes in a year. */
export const taskLetter = () =>
  officialPage('任务书', [
    ...title('{地区}{年度}年度任务书'),
    paperNumber('　　　　〔{年度}〕　　号'),
    mark(''),
    addressee('{单位}：'),
    text(
      '根据《{方案}》，现将你单位{年度}年度任务下达如下，共{举措数}项，其中牵头{牵头数}项、配合{配合数}项。按节点推进，逐月报送进展，完成后按标准申请销号。',
    ),
    heading('一、任务清单'),
    table(LIST, [
      row(
        ['序号', '举措', '职责', '完成时限'].map((text, at) => ({ text, width: LIST[at] ?? 0, label: true })),
        { head: true },
      ),
      row(
        ['{#举措}{序号}', '{举措}', '{职责}', '{完成时限}{/举措}'].map((text, at) => ({ text, width: LIST[at] ?? 0 })),
      ),
    ]),
    heading('二、任务内容'),
    mark('{#举措}'),
    subheading('{序号}．{举措}'),
    table(PAIRS, [
      pairs('职责', '{职责}', '完成时限', '{完成时限}'),
      whole('方案原文', '{原文}'),
      whole('年度目标', '{年度目标}'),
      pairs('一季度', '{一季度}', '二季度', '{二季度}'),
      pairs('三季度', '{三季度}', '四季度', '{四季度}'),
      whole('完成标准', '{完成标准}'),
      whole('佐证要求', '{佐证要求}'),
      whole('牵头单位', '{牵头单位}'),
      pairs('汇总单位', '{汇总单位}', '配合单位', '{配合单位}'),
      pairs('分管领导', '{分管领导}', '责任科室', '{责任科室}'),
      pairs('联系电话', '{联系电话}', '依据条目', '{依据条目}'),
    ]),
    mark('{/举措}'),
    ...signature('{地区}共富办', '{成文日期}'),
  ])

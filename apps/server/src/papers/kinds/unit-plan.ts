import type { PaperData, PaperKind } from '../paper.ts'
import { measureFields, taskLetter } from './task-letter.ts'

const { sample } = taskLetter
const [led] = sample['举措'] as readonly PaperData[]

/** How a unit means to do what it answers for, measure by measure: one of the N beside the plan (1+N). */
export const unitPlan: PaperKind = {
  name: '抓落实方案',
  about: '各单位对照任务书填写做法、责任人和完成时间，报共富办',
  fields: [
    { name: '地区', meaning: '地区名称' },
    { name: '方案', meaning: '方案名称，不带书名号', required: true },
    { name: '年度', meaning: '年份，4位数字', required: true },
    { name: '单位', meaning: '制定方案的单位', required: true },
    { name: '举措数', meaning: '本单位牵头或汇总的举措数' },
    { name: '成文日期', meaning: '导出当天，如2026年3月2日' },
    {
      name: '举措',
      meaning: '逐项列出，中间的内容每项重复一次',
      required: true,
      each: [
        ...measureFields,
        { name: '措施', meaning: '本单位填写的做法', required: true },
        { name: '责任人', meaning: '本单位填写的责任人', required: true },
        { name: '完成时间', meaning: '本单位填写的完成日期', required: true },
      ],
    },
  ],
  sample: {
    ...Object.fromEntries(['地区', '方案', '年度', '单位', '成文日期'].map((name) => [name, sample[name] ?? ''])),
    举措数: '1',
    举措: [
      {
        ...led,
        措施: '与乡镇逐家签订选址协议，3月底前定点。\n设计、施工打包招标，每半月到现场查看一次进度。',
        责任人: '养老服务科 周某',
        完成时间: '2025年11月30日',
      },
    ],
  },
}

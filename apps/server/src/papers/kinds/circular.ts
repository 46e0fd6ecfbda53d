import type { PaperField, PaperKind } from '../paper.ts'

const sentence: readonly PaperField[] = [{ name: '内容', meaning: '一段或一条的文字', required: true }]
const listed: readonly PaperField[] = [
  { name: '序号', meaning: '在清单中的顺序' },
  { name: '举措', meaning: '举措编号和名称', required: true },
  { name: '单位', meaning: '填报单位', required: true },
  { name: '理由', meaning: '亮灯的理由，每条一行', required: true },
]
const counts: readonly PaperField[] = [
  { name: '单位', meaning: '单位名称，第一行为“合计”', required: true },
  { name: '应报', meaning: '应报月报份数' },
  { name: '按时', meaning: '按时报送份数' },
  { name: '迟报', meaning: '迟报份数' },
  { name: '逾期未报', meaning: '逾期未报份数' },
  { name: '退回', meaning: '被退回过的份数' },
  { name: '代填', meaning: '共富办代填的份数' },
  { name: '举措数', meaning: '举措数' },
  { name: '正常', meaning: '正常的举措数' },
  { name: '关注', meaning: '关注的举措数' },
  { name: '滞后', meaning: '滞后的举措数' },
  { name: '完成', meaning: '完成的举措数' },
  { name: '无数据', meaning: '无数据的举措数' },
  { name: '节点', meaning: '本月到期节点，已完成/到期' },
  { name: '销号', meaning: '本月销号项数' },
]

/** What is published about a month. */
export const circular: PaperKind = {
  name: '通报',
  about: '共富办每月印发，写明各单位报送、推进情况，表扬、批评和清单',
  fields: [
    { name: '发文机关', meaning: '发文机关', required: true },
    { name: '发文字号', meaning: '文号，如云共富办通〔2026〕1号', required: true },
    { name: '标题', meaning: '标题', required: true },
    { name: '主送', meaning: '主送单位，不带冒号', required: true },
    { name: '月份', meaning: '通报的月份，如2026年3月' },
    { name: '方案', meaning: '方案名称，不带书名号' },
    { name: '截至', meaning: '数据截至的时间' },
    { name: '开头', meaning: '开头，每段一次', required: true, each: sentence },
    { name: '表扬', meaning: '表扬，每条一次；没有时为空', required: true, each: sentence },
    { name: '批评', meaning: '批评，每条一次；没有时为空', required: true, each: sentence },
    { name: '滞后数', meaning: '列入滞后清单的举措数' },
    { name: '关注数', meaning: '列入关注清单的举措数' },
    { name: '未到期', meaning: '应报中未到期的份数；没有时为空' },
    { name: '对比', meaning: '与哪一期通报比较' },
    { name: '结尾', meaning: '结尾，每段一次', each: sentence },
    { name: '成文日期', meaning: '印发当天，如2026年3月2日', required: true },
    { name: '单位情况', meaning: '每个单位一行', required: true, each: counts },
    { name: '滞后清单', meaning: '每项举措一行；没有时为空', required: true, each: listed },
    { name: '关注清单', meaning: '每项举措一行；没有时为空', required: true, each: listed },
  ],
  sample: {
    发文机关: '青溪县共富办',
    发文字号: '青共富办通〔2025〕1号',
    标题: '关于2024年12月推进情况的通报',
    主送: '各有关单位',
    月份: '2024年12月',
    方案: '青溪县养老服务提升行动方案（2023—2025年）',
    截至: '2025年1月8日 09:00',
    开头: [{ 内容: '2024年12月，应报月报3份，按时报送2份，逾期未报1份。现将有关情况通报如下。' }],
    表扬: [{ 内容: '县民政局应报月报2份，全部按时报送，没有退回。' }],
    批评: [{ 内容: '县人力社保局应报月报1份，逾期未报1份。' }],
    滞后数: '1',
    关注数: '1',
    未到期: '',
    对比: '没有上期通报，不作连续两期的比较。',
    结尾: [{ 内容: '列入清单的举措，牵头单位应在下期月报中写明原因、措施和完成时间。' }],
    成文日期: '2025年1月8日',
    单位情况: [
      unit('合计', ['3', '2', '0', '1', '0', '0', '3', '1', '1', '1', '0', '0', '1/2', '0']),
      unit('县民政局', ['2', '2', '0', '0', '0', '0', '2', '1', '0', '1', '0', '0', '1/2', '0']),
      unit('县人力社保局', ['1', '0', '0', '1', '0', '0', '1', '0', '1', '0', '0', '0', '0/0', '0']),
    ],
    滞后清单: [
      {
        序号: '1',
        举措: '1. 新建养老服务站',
        单位: '县民政局',
        理由: '节点“新建养老服务站12家，累计30家”应于2024年12月20日完成，已逾期13个工作日',
      },
    ],
    关注清单: [
      {
        序号: '1',
        举措: '3. 培训养老护理员',
        单位: '县人力社保局',
        理由: '2024年12月月报应于2024年12月30日前报送，没有报送',
      },
    ],
  },
}

function unit(name: string, values: readonly string[]) {
  return Object.fromEntries(counts.map((field, index) => [field.name, index === 0 ? name : (values[index - 1] ?? '')]))
}

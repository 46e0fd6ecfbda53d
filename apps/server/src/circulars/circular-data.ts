import { type MonthCounts, monthName } from '@tongtu/delivery'
import type { PaperData } from '../papers/paper.ts'
import { chinaDay, chineseDay, chineseTime } from '../platform/china-day.ts'
import type { CircularPaper } from './schema.ts'

/** A circular as its Word template knows it; `number` stands in where it has none yet. */
export function circularData(paper: CircularPaper, number: string): PaperData {
  const asOf = new Date(paper.asOf)
  const said = (facts: CircularPaper['praise']) => facts.map(({ text }) => ({ 内容: text }))
  return {
    发文机关: paper.issuer,
    发文字号: paper.number ?? number,
    标题: paper.title,
    主送: paper.addressees,
    月份: monthName(paper.period),
    方案: paper.planTitle,
    截至: chineseTime(asOf),
    开头: paragraphs(paper.opening),
    表扬: said(paper.praise),
    批评: said(paper.criticism),
    滞后数: String(paper.red.length),
    关注数: String(paper.yellow.length),
    未到期: paper.totals.pending === 0 ? '' : String(paper.totals.pending),
    对比: paper.last === null ? '没有上期通报，不作连续两期的比较。' : `与上期通报${paper.last}比较。`,
    结尾: paragraphs(paper.closing),
    成文日期: chineseDay(paper.issuedOn ?? chinaDay(asOf)),
    单位情况: [countsOf('合计', paper.totals), ...paper.units.map((unit) => countsOf(unit.unit.name, unit))],
    滞后清单: listed(paper.red),
    关注清单: listed(paper.yellow),
  }
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ 内容: line.trim() }))

function countsOf(name: string, counts: MonthCounts): PaperData {
  const values = {
    应报: counts.owed,
    按时: counts.inTime,
    迟报: counts.late,
    逾期未报: counts.overdue + counts.lapsed,
    退回: counts.returned,
    代填: counts.onBehalf,
    举措数: counts.measures,
    正常: counts.onTrack,
    关注: counts.atRisk,
    滞后: counts.offTrack,
    完成: counts.done,
    无数据: counts.noData,
    节点: `${counts.nodesDone}/${counts.nodesDue}`,
    销号: counts.writtenOff,
  }
  return { 单位: name, ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])) }
}

function listed(rows: CircularPaper['red']): PaperData[] {
  return rows.map(({ no, title, unit, reasons, again }, index) => ({
    序号: String(index + 1),
    举措: no === null ? title : `${no}. ${title}`,
    单位: unit ?? '没有牵头单位',
    理由: [...reasons, ...(again ? ['上期通报已列入本清单'] : [])].join('\n'),
  }))
}

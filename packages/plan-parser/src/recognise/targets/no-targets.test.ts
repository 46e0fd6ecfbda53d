import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

const none: [string, string][] = [
  ['name with a code', '推广“1+8+N”数据底座和531X信用工程。'],
  ['name with an unquoted code', '完善1+8+N工作体系。'],
  ['count of a list elsewhere', '指标按照年度进度抓好落实(表1) 72个'],
  ['work hastened', '加快3个海洋牧场改造试点和5个渔港扩建试点建设。'],
  ['rank as a name', '引育世界500强企业。'],
  ['road number', '加快S312和G25沿线环境整治。'],
  ['count of what is named', '做强渔业、盐业、旅游3个优势产业。'],
  ['year of an edition', '执行《渔船目录》(2019年本)。'],
  ['number written in two parts', '渔业收入3万8000亿元以上。'],
  ['version', '迭代升级基层治理四平台2.0版。'],
  ['data rate', '部署400G全光网络。'],
  ['time circle as a name', '打造15分钟便民生活圈。'],
  ['quoted name', '深化“百校千企”合作和“30分钟办结”品牌。'],
  ['book title', '落实《数字经济促进条例(2023年修订)》。'],
  ['threshold before a noun', '对建筑面积3000平方米以上的商场开展排查。'],
  ['threshold with a verb', '支持年营业收入超过2000万元的企业申报。'],
  ['class of amounts', '建立100亿、50亿、10亿级企业梯队。'],
  ['age', '完善3岁以下婴幼儿照护服务。'],
  ['grant', '对新认定的企业最高奖励100万元。'],
  ['subsidised interest', '对新增贷款给予贴息率2%的支持。'],
  ['grant by share', '按设备投资额的10%给予补助。'],
  ['present state', '目前已建成充电桩3200个。'],
  ['report of a past year', '2022年,全市数字经济增加值达到450亿元。'],
  ['document number', '根据市政发〔2023〕12号文件精神推进工作。'],
  ['date', '自2023年7月1日起施行。'],
  ['ordinal', '筹办第3届数字贸易博览会。'],
  ['phone', '联系电话:88273072。'],
  ['level', '建设5A级景区和三甲医院。'],
  ['activity', '深入推进营商环境优化提升。'],
  ['activity for a state', '加快推进长期护理保险全覆盖。'],
  ['vague state', '总结一批好做法好经验。'],
  ['improvement of a quality', '干部作风明显好转。'],
  ['activity towards a direction', '稳步提高居民收入水平。'],
  ['plan named after doubling', '实施服务业倍增计划。'],
  ['quoted plan named after doubling', '实施企业“双倍增”行动。'],
  ['resolve', '坚持把安全生产摆在首位。'],
  ['list of world firms', '引进世界500强企业投资。'],
  ['frequency', '建立每月调度、每季通报机制。'],
  ['sum of the names before it', '把渔网、渔具、渔船3个行业打造成名片。'],
  ['sum of named projects', '建设渔港大桥、渔业码头等4个项目。'],
  ['projects of its own', '一、修港工程(项目6个,其中改造类5个、新建类1个)。'],
  ['what is offered as a service', '提供3次免费体检。'],
  ['ceiling of a grant', '可按照不高于合同金额的30%,给予补助。'],
  ['goal only referred to', '围绕2026年渔获8万吨目标推进养殖。'],
  ['count of reforms', '实施6项集成改革和4大标志性工程。'],
  ['part of a name in words', '启动渔业单产增两成行动。'],
  ['rule for building', '按码头面积5%—8%的比例设置晾晒场。'],
  ['every so many', '按每500户配备网格员。'],
]

describe('what is no target', () => {
  it.each(none)('%s: %s', (_, sentence) => {
    expect(targetsOf(sentence)).toEqual([])
  })
})

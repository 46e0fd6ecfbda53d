import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

const MOVES =
  /(?:(?:有|实现|得到|呈|呈现|取得|保持)?(?:了)?(?:(?<=得到|有)(?:较大|很大|长足)|全方位|稳步|持续|逐步|逐年|明显|显著|根本性?|大幅度?|不断|进一步|稳中|较快|快速|稳定|平稳|普遍|整体|总体|较大幅度|略有|有所|全面|系统性|极大|大大|有效|协同|均衡|加速|同步(?=提升|增强|优化|改善)|适度|双|再(?=提升|提高)|阶段性){1,3}(?:有所|较快|得到)?(?:提升|提高|下降|降低|增长|增加|缩小|扩大|改善|减少|上升|攀升|回升|收窄|改观|增大|减轻|削减|压减|升级|加大|缩短|减缓|放缓|趋缓|有升|优化|增强|强化|壮大|发展壮大|夯实|跃升|好转|趋好|向好)|(?:(?:保持|实现)?(?:年均)?两位数(?:以上)?(?:快速)?增长|(?:实现)?[负正]增长)|(?:只增不减|只减不增|趋零增长|只升不降|稳中有升|稳中有降|稳中向好)|(?<=.{2}(?:占比|比重|倍差|差距|[^效]率))(?:提高|提升|上升|下降|降低|缩小))(?=$|[、\s]|并)/
const DOUBLE = /(?:实现)?“?双(?:下降|提升|增长|达标|减少|优化|倍增|控双减|降)”?(?=$|[、\s(]|并)/
const QUANTITY =
  /(?:[率比度量额值数差]|比重|比例|指数|系数|收入|水平|差距|规模|面积|浓度|强度|能耗|排放|成绩|案件|事故|标准|排名|支出|负担|成本|人次|里程|投入|投资|增速|效益|GDP|工资|待遇|产出|消费|价格|库存|周期|时间|占比|素养|度|覆盖面)”?$/

/** 只减不增, 逐年提升, 明显减少: these are said of quantities only. */
const OF_QUANTITIES = /^(?:只|稳中|趋零|逐年)|(?:下降|降低|减少|缩短|缩小|上升|回升|攀升|增长|增加|收窄|压减)$/

/** 队伍结构进一步改善: better by degrees that nobody can see, unless a chapter of goals says so. */
const BY_DEGREES = /进一步(?:改善|优化)$/

/** 在效率、满意度等方面全面提升: of what it is said stands before. */
const IN_RESPECTS = /^在.*方面$/

/** X稳步下降, X明显提升: a quantity is to move. Undated prose about qualities (活力明显增强) is none. */
export const readTrend: WordedConstruct = ({ text, mask, dated, inGoals }) => {
  const double = DOUBLE.exec(text)
  const moves = double ?? MOVES.exec(mask)
  if (!moves) return null
  const spoken = text.slice(0, moves.index)
  if (IN_RESPECTS.test(spoken)) return null
  if (isActivity(spoken) && !/实现|确保|力争/.test(mask)) return null
  const metric = nameSubject(spoken.replace(/(?:有|实现|得到|呈现?)$/, ''))
  if (metric.length < 2 || !(dated || double || OF_QUANTITIES.test(moves[0]) || QUANTITY.test(metric))) return null
  if (!inGoals && BY_DEGREES.test(moves[0]) && !QUANTITY.test(metric)) return null
  return {
    metric,
    kind: 'trend',
    comparator: 'qualitative',
    words: moves[0].replace(/^(?:有(?!所)|实现|得到)/, ''),
    from: 0,
    to: moves.index + moves[0].length,
  }
}

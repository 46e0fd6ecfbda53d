import { milestone } from './milestone-find.ts'
import { stripDate } from './name-metric.ts'
import type { WordedConstruct } from './worded.ts'

const HOW = '(?:力争|确保|争取|全面|全部|基本|整体|正式|顺利|如期|按期|同步|对外|实现)*'
/** What happens to a thing from its beginning to its use. */
const STAGE =
  '(?:启动|开工|动工)(?:建设|施工|实施|改造|编制)?|(?:主体(?:工程|结构)?|土建|桩基|基础)?(?:施工|建设)?(?:封顶|结顶|完工|竣工|建成|完成|验收)|(?:建成|竣工|完工|验收|通过验收|验收通过)(?:并|后)?(?:投入(?:使用|运营|运行)|投用|投产|投运|启用|运营|开放)|交付(?:使用)?|通车|通水|通航|通电|通气|并网(?:发电)?|开[园馆业学诊放通]|上线(?:试?运行)?|(?:试)?(?:运行|运营)|启用|投用|投产|投运|投入(?:使用|运营|运行)|竣工验收|通过验收|验收通过'
const ALONE = new RegExp(`^${HOW}(?:${STAGE})(?:[、并](?:${STAGE}))?$`)
/** What has to be done before a thing is built, and parts of its building. */
const STEP =
  '选址(?:定点)?|立项|(?:项目)?前期(?:工作|手续)?|(?:可行性研究|可研)(?:报告)?(?:编制|批复|审批)?|(?:规划|方案|初步|施工图|总体)?设计|规划(?:编制|报批)?|勘察(?:设计)?|勘测|环评|(?:施工)?(?:招标|招投标)(?:采购)?|采购|征地(?:拆迁)?|征[拆迁]|拆迁|土地(?:征收|出让|报批|平整)|场地平整|(?:主体|土建|桩基|基础|地下室|幕墙|装饰装修)(?:工程|结构|建筑)?(?:施工|建设|封顶|结顶|验收)?|设备(?:采购|安装|调试)|安装调试'
const STEP_DONE = new RegExp(`^${HOW}(完成)((?:${STEP})(?:[、和及](?:${STEP})){0,3})$`)

/**
 * 开工, 主体完工, 建成投用 in a cell of goals: the stage that the thing of its row is to reach; 完成选址 names a step that is
 * the thing's own (渔港选址). With a noun of its own a cell is read as any other prose.
 */
export const readStageOfRow: WordedConstruct = ({ text, mask, rowThing }) => {
  if (rowThing === null) return null
  const said = stripDate(mask)
  const step = STEP_DONE.exec(said)
  if (step) return milestone(rowThing + text.slice(-step[2]!.length), step[1]!, 0, text.length)
  return said !== '完成' && ALONE.test(said) ? milestone(rowThing, text.slice(-said.length), 0, text.length) : null
}

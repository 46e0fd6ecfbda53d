import { QUOTED } from './clause.ts'
import { milestone } from './milestone-find.ts'
import { nameSubject } from './name-metric.ts'
import { isActivity, type WordedConstruct } from './worded.ts'

/** 成为全国…示范区: the plan's own place is to become something that others can name. */
const BECOMES =
  /^(?:.*?[^、]、|(?:[到至]?20\d\d年(?:底|末)?)?(?:初步|基本|全面)?(?:将|把)[^、]{1,8}?)?(?:力争|努力|加快|奋力|全力)*(成为|建设成为|打造成为|打造成|建设成|形成)((?:全国|全省|国家|国内|世界|国际|中国|全球|长三角|区域|省内)[^、]*(?:区|市|县|中心|高地|基地|枢纽|样板|标杆|城市|门户|名城|目的地|增长极|增长点|引擎|支点|策源地|桥头堡)(?:、.*)?|(?:[^\uE000]{0,30}的)?\uE000+)$/
/** 把眼镜产业打造成为区域名片: what a thing is to be made into. */
const MADE_INTO =
  /^(?:[到至]?20\d\d年(?:底|末)?)?(?:初步|基本|全面|努力|力争|全力)*(?:将|把)([^,]{2,60}?)(?:初步|基本|全面|努力|率先)*((?:建设|打造|培育|发展|提升|建)(?:成为|成|为)[^,并]{3,50})$/
/** A name this short is that of the plan's own place, and what it becomes is the thing. */
const LONGEST_PLACE = 6
/** 实现乡村“半小时文化圈”: a thing by a name of its own. */
const NAMED_THING = /^(?:力争|努力)*((?:基本|全面|初步)?实现)([^、,\d\uE000]{0,10}\uE000+)$/

/** 形成…体系: a promise only among goals; in a measure it describes the work. */
const FORMS =
  /^(?:[^、]{0,16}将)?(?:力争|加快|全面|基本|初步)*(形成)([^、]{3,30}(?:体系|格局|圈|网络|集群|产业链|生态圈|新机制))$/
/** 形成政府主导、社会参与的渔业发展新格局: what describes the order holds a list of its own. */
const FORMS_DESCRIBED = /^(?:力争|加快)*(形成)[^的]*、.*的([^的、]{4,24}(?:体系|格局))$/
/** 形成以企业为主体、市场为导向的创新体系 */
const FORMS_WITH = /^(?:力争|加快)*(形成)(以.*?为[^的]*的[^、的]{2,24}(?:体系|格局|圈|网络|集群|产业链|生态圈))$/

/** 创建全省…示范县: an honour; in a plan of several years to strive for one is work. */
const HONOUR = /^(?:积极|全力|成功)*(创建)((?:国家|全国|全省|省级|中国)[^、]*(?:区|县|市|城|镇|村|校|园|基地))$/

/** 力争进入…行列: where the plan's own place is to belong. */
const ENTERS =
  /^(?:.*?[^、]、)?(?:力争|争取|努力|奋力|全力)*(进入|跻身|迈入|跨入|进军)((?:全国|全省|国家|国内|世界|国际|中国|省级|[省市]内)[^、]*(?:行列|方阵|名单|序列))$/
const STRIVES = /力争|争取|确保/
/** 力争2026年开工建设高铁站: the start of the work is what is promised. */
const BEGINS =
  /^(?:.*?(?:力争|争取|确保|20\d\d年)(?:20\d\d年)?(?:\d{1,2}月)?(?:年?[底内初前]+|[上下]半年)?)(开工建设|动工建设)([^、\d]{2,30})$/

/** 数字经济成为主引擎: what a part of the economy is to be for the whole. */
const SERVES_AS =
  /^([^、,]{2,20}?)(成为|成长为|发展成为)([^、,]{0,20}(?:引擎|支柱|支柱(?:性)?产业|主导产业|增长极|增长点|主阵地|主力军|金名片|新名片|(?:朝阳|标志性)(?:产业|事业)))$/

/** 成为带动渔区发展的新引擎: said of the thing before it, and named by what that is to be. */
const SERVES_ALONE =
  /^(?:努力|加快|力争)*(成为|成长为)([^、,]{2,24}(?:引擎|支柱|支柱(?:性)?产业|主导产业|增长极|增长点|主阵地|主力军))$/

/** 以企业为主体、市场为导向的创新体系 */
const MARKED_BY = /^以.*?为.*的(?=[^的]{3,}$)/

/** 职业学院升格为职业大学 */
const RAISED = /^([^、,]{3,24}?)((?:升格|晋升|升级)为[^、,]{3,24})$/

/** 升格为, 成为, 形成以…为…的: what a thing is to be, or the thing that is to be there. */
export const readBecomes: WordedConstruct = ({ text, mask, dated, inGoals, oneYear }) => {
  const raised = dated ? RAISED.exec(mask) : null
  if (raised && !isActivity(raised[1]!))
    return milestone(nameSubject(text.slice(0, raised[1]!.length)), raised[2]!, 0, text.length)
  const becomes =
    (dated ? (BECOMES.exec(mask) ?? NAMED_THING.exec(mask)) : null) ??
    (inGoals
      ? (FORMS.exec(mask) ?? FORMS_WITH.exec(mask) ?? FORMS_DESCRIBED.exec(mask) ?? SERVES_ALONE.exec(mask))
      : null) ??
    (oneYear ? HONOUR.exec(mask) : null) ??
    (dated || STRIVES.test(mask) ? (ENTERS.exec(mask) ?? BEGINS.exec(mask)) : null)
  const serves = inGoals ? SERVES_AS.exec(mask) : null
  if (serves && !isActivity(serves[1]!))
    return milestone(nameSubject(text.slice(0, serves[1]!.length)), serves[2]! + serves[3]!, 0, text.length)
  const made = dated && !becomes ? MADE_INTO.exec(mask) : null
  if (made) {
    const at = mask.length - made[2]!.length
    const thing = nameSubject(text.slice(text.search(/[将把]/) + 1, at))
    const into = /(?:成为|成|为)/.exec(made[2]!)!
    const end = at + into.index + into[0].length
    return thing.length <= LONGEST_PLACE && !thing.includes('、')
      ? milestone(text.slice(end), text.slice(at, end), 0, text.length)
      : milestone(thing, text.slice(at), 0, text.length)
  }
  if (!becomes) return null
  const named = mask.lastIndexOf(becomes[2]!)
  const quoted = mask.indexOf(QUOTED, named)
  // 建设成为联通全国的“渔港”: the name between quotation marks is the thing
  const at = quoted > named && mask.endsWith(QUOTED) ? quoted : named
  const name = text.slice(at).replace(MARKED_BY, '')
  return milestone(name, becomes[1]!, named - becomes[1]!.length, text.length)
}

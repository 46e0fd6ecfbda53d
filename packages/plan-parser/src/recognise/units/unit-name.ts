/** How the names of responsible bodies end. */
const ENDING =
  /(?:[局委办厅部署院校会社行司室站所处科股队团馆库]|政府|中心|机关|街道|[乡镇县市区旗州省村]|公司|集团|银行|支行|分行|单位|部门|工商联|残联|妇联|文联|社科联|侨联|科协|作协|总工会|供销社|联合社|专班|指挥部|基地|园区|新区|度假区|保税区|学院|大学|医院|电视台|日报社|融媒体|电信|移动|联通|铁塔|邮政|人行|海关|海事|气象|消防救援支队|消防救援大队|法院|检察院|武警|纪委监委|组织|企业|平台公司|协会|商会|联盟|主体|公积金|烟草|供电|水务|税务|金融监管|各地)$/u
const SHORTEST = 2
const LONGEST = 30
const NO_NAME =
  /[。!?;:%=<>“”"\d]|20\d\d|[的了着]|^(?:推进|实施|建设(?![局厅委部银集])|完善|加强|提升|推动|打造|开展|落实|达到|包括|例如|比如|试行|修订|含|详?见|以下简称|下同)|以上$|[一二三]期$/u

/** Whether a piece of text can be the name of a responsible body: no figure, no verb, an ending of the kind. */
export const isUnitName = (name: string): boolean =>
  name.length >= SHORTEST &&
  name.length <= LONGEST &&
  ENDING.test(name.replace(/\([^()]*\)$/u, '') || name) &&
  !NO_NAME.test(name.replace(/[“”]/gu, ''))

/** Words that stand for bodies without naming each of them; they count as named. */
export const isCollective = (name: string): boolean =>
  /^(?:各|相关|有关|全[市县区]各)[\p{Script=Han}()、,/]{1,20}$/u.test(name) || SOME_OF.test(name)

/** 石桥等4个村: one place and how many there are with it. */
const SOME_OF =
  /^\p{Script=Han}{2,12}等(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:[乡镇村]|村社|村居|乡镇|镇街|街道|社区)$/u

const OFFICE =
  /(?:[局委办厅部署院联]|政府|中心|机关|公司|集团|[支分]行|法院|专班|指挥部|管委会|领导小组|工商联|协会|[^社小园景街库城市郊]区|[^城乡]镇|街道|银行|组织)(?:\([^()]*\))?$/u

/** Stricter than a unit name: an office, as lists without any label must name. */
export const isOffice = (name: string): boolean => OFFICE.test(name)

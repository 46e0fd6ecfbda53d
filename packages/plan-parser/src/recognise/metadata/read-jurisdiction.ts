import type { PlanDraft } from '@tongtu/plan'
import { completeFrom, completeName, findJurisdictionCode, placeAtHead } from './find-jurisdiction-code.ts'

/** Words that end like places and are none: 教育强县, 示范区, 市委市政府. */
const NO_NAME =
  '[省市县区州]?(?:委|政府)|[我本各该][省市县区州镇乡]|的|城市|教育|数字|文化|旅游|科技|制造|经济|人才|交通|体育|质量|工业|农业|海洋|生态|示范|先行|共同|富裕|乡村|城乡|全[省市县区]|幸福|美丽|平安|法治|健康|创新|改革|开放|绿色|低碳|营商|文明|未来|智慧|特色|推进|推动|加快|建设|加强|深化|全面|实施|关于|促进|开展|打造|提升|完善|优化|做好|落实|支持|强化|创建|规范|构建|发展|第[一二三四五]'
const PLACE = `(?!${NO_NAME})(?:[\\p{Script=Han}]{2,9}?自治[区州县旗]|[\\p{Script=Han}]{1,4}?(?:省|地区|市(?![场民域容])|新区|(?<![社园小景片校库灾牧])区(?![域块间])|县(?!域)|旗|盟)|[\\p{Script=Han}]{2,4}?州(?![市区县]))`
/** One to three names with their levels; a name of two characters that ends in 州 has its level left out. */
const FULL_NAME = new RegExp(`^(?:中共|中国共产党)?((?:${PLACE}){1,3})`, 'u')
/** A town or a street, alone or below its county. */
const TOWN = new RegExp(
  `^((?:${PLACE}){0,2}[\\p{Script=Han}]{1,4}?(?:街道|(?<![城乡村集小色心强])(?:镇|乡)))(?=20\\d\\d|“|人民政府|开展|关于|创建|推进|深化|加强|年度|基层|实施|全面|乡村|垃圾|美丽|党|$)`,
  'u',
)
const SHORT_NAME = new RegExp(
  `^(?!${NO_NAME})([\\p{Script=Han}]{2,4}?)(?=高质量|高水平|高标准|高效能|加快|推进|推动|打造|建设|深化|促进|全面|全域|全力|全市|实施|争创|创建|贯彻|关于|加强|优化|提升|落实|构建|支持|深入|扎实|奋力|持续|进一步|“|数字|乡村|教育|营商|碳达峰|生态|现代|新型|共同富裕|产业|科技|人才|制造|文旅|国家|省级)`,
  'u',
)
/** 开发区, 渔区: kinds of areas, which name none. */
const AREA = '(?:经开|高新|开发|度假|保护|集聚|试验|功能|生产|主?城|新城|老城|[辖地库园学矿山林湖海港渔农])区'
const AREA_ALONE = new RegExp(`^${AREA}$`, 'u')
const NO_PLACE = /^(?:关于|全市|全县|全区|全省|我市|本市|年度|共同|加快|推进|推动|深化|打造|促进|实施|建设)/u
/** 区发改局, 区委 and 全区 say of themselves that they are of a 区. */
const OWN_LEVEL =
  /[(、:,;〔]([省市县区旗])(?:委|政府|[\p{Script=Han}]{1,8}(?:局|办|委))|全([市县区旗])(?!域)|[,。;、]([市县区旗])(?=委|政府|本级)/gu
const FEWEST_MENTIONS = 3

/** 【渔讯】, (县融媒体中心), 2026年, 在: what stands before a title, or before the name in it. */
const BEFORE_NAME =
  /^(?:【[^【】]{1,20}】|[(〔][^()〔〕]{1,20}[)〕])*(?:(?:20\d\d|二[〇○零О][〇○零О一二三四五六七八九]{2})年度?|今年)?在?/u
/** 健康丽水行动, 推进平安丽水建设 */
const EPITHET = /^(?:关于)?(?:推进|深化)?(?:健康|平安|法治|美丽|数字|清廉|文明|幸福|无废)/u

/**
 * The place a plan is for: the name with its level at the head of the title; where the title leaves the level out, the
 * level by which its own units call themselves (区发改局 → 区), else the one place of that name, or the one of which the text
 * speaks; where neither title nor issuer names one, the place whose situation it says it fits (结合云溪县实际), or whose
 * congress it tells of. The code is given where the name leaves no doubt.
 */
export const readJurisdiction = (title: string, issuer: string | null, text: string): PlanDraft['jurisdiction'] => {
  const name = readName(title, issuer, text)
  return name === null ? null : { name, code: findJurisdictionCode(name) }
}

const readName = (title: string, issuer: string | null, text: string): string | null => {
  const heading = title.replace(BEFORE_NAME, '')
  const full = TOWN.exec(heading)?.[1] ?? FULL_NAME.exec(heading)?.[1]
  if (full !== undefined && !NO_PLACE.test(full) && !AREA_ALONE.test(full)) return withSuperior(full, issuer)
  const listed = placeAtHead(heading)
  if (listed !== null) return withSuperior(listed, issuer)
  const fromIssuer = issuer === null ? null : FULL_NAME.exec(issuer.replace(/^中国共产党/u, ''))?.[1]
  const short = SHORT_NAME.exec(heading)?.[1]
  if (short !== undefined && !NO_PLACE.test(short)) {
    if (fromIssuer?.includes(short)) return fromIssuer
    const level = ownLevel(text)
    if (level !== null) return short + level
    const complete = completeName(short)
    if (complete !== null) return complete
  }
  return fromIssuer ?? fromMention(heading.replace(EPITHET, ''), text) ?? fromSituation(text) ?? fromCongress(text)
}

/** 丹阳确定…, where the text speaks of 丹阳市, or of the prefecture above it. */
const fromMention = (heading: string, text: string): string | null => {
  for (let length = LONGEST_SHORT; length >= SHORTEST_SHORT; length--) {
    const name = completeFrom(text, heading.slice(0, length))
    if (name !== null) return name
  }
  return null
}
const LONGEST_SHORT = 4
const SHORTEST_SHORT = 2

/** 经丽水市第五届人民代表大会…通过: whose congress the opening tells of, from the list of places alone. */
const CONGRESS = /([\p{Script=Han}]{2,16}[市县区旗州盟])第[\p{Script=Han}\d]{1,4}届(?:人民代表大会|人大)/u
const OPENING = 2000
const fromCongress = (text: string): string | null => {
  const words = CONGRESS.exec(text.slice(0, OPENING))?.[1] ?? ''
  for (let start = 0; start < words.length - 1; start++)
    if (findJurisdictionCode(words.slice(start)) !== null) return words.slice(start)
  return null
}

/** 结合云溪县实际: for whom a plan is made; 结合我市实际, 结合园区实际 name nobody. */
const SITUATION = /结合([\p{Script=Han}]{2,12}?)(?:的?(?:发展|工作))?实际/gu
const PLACES_ALONE = new RegExp(`^(?:${PLACE}){1,3}$`, 'u')
const NO_OWN_PLACE = new RegExp(`^(?:[各我本该全所辖]|当地|自身)|${AREA}$|^.{1,3}城市$`, 'u')

const fromSituation = (text: string): string | null => {
  for (const [, name] of text.matchAll(SITUATION)) {
    if (NO_OWN_PLACE.test(name!)) continue
    const place = PLACES_ALONE.test(name!) && name!.length > 2 ? name! : completeName(name!)
    if (place !== null) return place
  }
  return null
}

/** “丽水市莲都区” where the issuer writes the name in full. */
const withSuperior = (name: string, issuer: string | null): string => {
  const at = issuer?.indexOf(name) ?? -1
  const before = at > 0 ? issuer!.slice(0, at).replace(/^中共/u, '') : ''
  return /^[\p{Script=Han}]{2,10}[省市州盟县区]$/u.test(before) ? before + name : name
}

const ownLevel = (text: string): string | null => {
  const counts = new Map<string, number>()
  for (const [, ofUnit, ofWhole, ofBody] of text.matchAll(OWN_LEVEL)) {
    const level = (ofUnit ?? ofWhole ?? ofBody)!
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= FEWEST_MENTIONS ? best[0] : null
}

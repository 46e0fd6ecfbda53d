import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const GROUP =
  /([^,。;:、]{0,12}(?:、[^,。;:、]{1,8})?)(?:成立|建立健全|建立|组建|设立|调整完善|调整充实|调整|健全|完善|强化)(?:由[^。;]{2,60}?(?:组长|召集人|组成|参加|牵头)的)?((?:[^,。;:、“”]|“[^”,。]{1,16}”){0,45}?(?:领导小组|委员会|指挥部|工作专班|联席会议|工作组))(?!的|办公室|例会|会议)/gu
/** 县委书记、县长任组长: two who chair together. */
const CHAIR =
  /由([^,。;:]{2,20}?)(?:担任|任)双组长|((?:(?:党|[省市区县镇乡])委[、和]|[^,。;:、和由]{0,8}(?:书记|[省市州区县镇乡]长|主任|主席|主要领导|负责人)[、和])?[^,。;:、和由]{2,16}?)(?:担任|兼任|任|为)(?:组长|总指挥|指挥长|召集人|主任委员)|(?:组长|总指挥|指挥长|召集人)由([^,。;:]{2,16}?)(?:担任|兼任)/u
const FOUNDER = /(?:党委|政府|[省市区县镇乡]委|[省市区县镇乡]政府|[省市区县镇乡]府)/u
const STANDING = /实体化[^,。;]{0,8}运作|专班(?:化|制)?运作|常态化[^,。;]{0,12}运作/u

/** 成立…领导小组, 社会建设委员会, 工作专班: who founds it, who chairs it, whether it works as a standing team. */
export const readLeadingGroups: MechanismReader = (sentence) =>
  matchAll(GROUP, sentence).map((match) => {
    const chair = CHAIR.exec(sentence.text)
    const founder = match[1] ?? ''
    return buildMechanism(sentence, match, 'leading_group', match[2]!, {
      ...(FOUNDER.test(founder) ? { founder } : {}),
      ...(chair ? { chair: chair[1] ?? chair[2] ?? chair[3] } : {}),
      ...(STANDING.test(sentence.text) ? { standing: true } : {}),
    })
  })

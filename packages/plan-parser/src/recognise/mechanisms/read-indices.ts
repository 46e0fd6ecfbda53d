import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const MEASURE =
  /[^,。;:、和“”]{2,14}实现度?(?:的)?(?:测度|评价|监测|测评)(?:标准|办法|方法|体系)(?:和(?:方法|标准|办法))?/gu
const SURVEY =
  /[^,。;:、和]{0,8}(?:“[^“”]{1,4}感”|[获幸安认归][^,。;:、和]{0,24}(?:感|满意度|认同度))(?:评价|测评)?指数/gu
const OTHER = /(?:编制|发布|建立|构建|探索|研究)[^,。;:、和“”]{2,16}?指数(?!型)/gu
const VERB = /^(?:探索建立|建立健全|建立|健全|构建|探索|研究制定|编制|发布|设立|研究)+/u
const FEELINGS = /获得感|幸福感|安全感|认同感|归属感|满意度|认同度/gu

/** 实现度 and satisfaction indices: what is measured by a formula, what by a survey. */
export const readIndices: MechanismReader = (sentence) => {
  const measures = matchAll(MEASURE, sentence).map((match) =>
    buildMechanism(sentence, match, 'index', match[0].replace(VERB, ''), { survey: false }),
  )
  const surveys = matchAll(SURVEY, sentence).map((match) => {
    const feelings = match[0].match(FEELINGS)
    return buildMechanism(sentence, match, 'index', match[0].replace(VERB, ''), {
      survey: true,
      ...(feelings ? { measures: [...new Set(feelings)] } : {}),
    })
  })
  if (measures.length + surveys.length > 0) return [...measures, ...surveys]
  return matchAll(OTHER, sentence).map((match) =>
    buildMechanism(sentence, match, 'index', match[0].replace(VERB, ''), { survey: false }),
  )
}

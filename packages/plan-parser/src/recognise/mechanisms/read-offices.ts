import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader, Sentence } from './found-mechanism.ts'

const SEATED =
  /(领导小组|委员会|指挥部|工作专班|专班|联席会议|工作组)?(?:下设)?(办公室|秘书处)[(,]?(?:设在|设于|挂靠在?|依托)([^,。;:、()]{2,20}?)(?=[,。;:()]|$)/gu
const BELOW = /下设(?:领导小组)?办公室(?![(,]?(?:设|挂|依托))/gu
const DIRECTOR = /办公室主任由([^,。;:]{2,16}?)(?:担任|兼任)|由([^,。;:]{2,16}?)(?:担任|兼任|任)办公室主任/u
const STANDING = /实体化[^,。;]{0,8}运作/u
const CONTACTS =
  /(?:明确|确定|落实)[^,。;]{0,25}?((?:分管领导|牵头科室|责任科室|联络员|责任人|联系人)(?:[、和](?:分管领导|牵头科室|责任科室|联络员|责任人|联系人))+)/gu

/** Whose office it is: named right before it, or earlier in the sentence. */
const bodyOf = ({ text }: Sentence, { index, 1: own }: RegExpExecArray): string =>
  own ?? [...text.slice(0, index).matchAll(BODY)].at(-1)?.[0] ?? '领导小组'
const BODY = /领导小组|委员会|指挥部|工作专班|专班|联席会议|工作组/gu

/** 办公室设在…: the unit that keeps the books; and the contact persons that every unit must name. */
export const readOffices: MechanismReader = (sentence) => {
  const directorMatch = DIRECTOR.exec(sentence.text)
  const director = directorMatch?.[1] ?? directorMatch?.[2]
  const standing = STANDING.test(sentence.text)
  const more = { ...(director ? { director } : {}), ...(standing ? { standing } : {}) }
  const seated = matchAll(SEATED, sentence).map((match) =>
    buildMechanism(sentence, match, 'office', bodyOf(sentence, match) + match[2]!, { unit: match[3], ...more }),
  )
  const below = matchAll(BELOW, sentence).map((match) =>
    buildMechanism(sentence, match, 'office', '办公室', { unit: null, ...more }),
  )
  return [
    ...(seated.length > 0 ? seated : below),
    ...matchAll(CONTACTS, sentence).map((match) =>
      buildMechanism(sentence, match, 'office', match[1]!, { roles: match[1]!.split(/[、和]/u) }),
    ),
  ]
}

import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const MECHANISM = /最佳实践(?:案例)?(?:的)?(?:[^,。;:、“”]{0,8}(?:机制|制度|体系))/gu
const PRACTICE = /(?:打造|培育|形成|选树|推出)[^,。;:]{0,8}最佳实践(?:案例)?/gu
const SPREAD =
  /(?:总结|提炼|形成|推广|复制)[^,。;:]{0,16}?(?:可复制可推广|经验做法|好经验好做法|典型经验|典型案例)[^,。;:]{0,10}/gu

/** How good practice is found, written up and spread; the plainest words only where no mechanism is named. */
export const readBestPractices: MechanismReader = (sentence) => {
  const named = matchAll(MECHANISM, sentence).map((match) =>
    buildMechanism(sentence, match, 'best_practice', match[0], {}),
  )
  if (named.length > 0) return named
  const [practice] = matchAll(PRACTICE, sentence)
  if (practice) return [buildMechanism(sentence, practice, 'best_practice', '最佳实践', {})]
  const [spread] = matchAll(SPREAD, sentence)
  return spread ? [buildMechanism(sentence, spread, 'best_practice', '经验总结推广', {})] : []
}

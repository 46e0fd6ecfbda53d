import { buildMechanism, matchAll } from './build-mechanism.ts'
import type { MechanismReader } from './found-mechanism.ts'

const BRIEFING =
  /(?:借助|编发|编制|编印|印发|办好|依托|建立|利用|创办|用好)([^,。;:、“”]{0,14}?(?:简报|专报|快报|工作动态|工作专刊|通报制度|信息报送制度))/gu

/** The plan's own newsletters and reports. */
export const readBriefings: MechanismReader = (sentence) =>
  matchAll(BRIEFING, sentence).map((match) => buildMechanism(sentence, match, 'briefing', match[1]!, {}))

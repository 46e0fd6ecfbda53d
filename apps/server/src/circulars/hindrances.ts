import type { CircularTexts } from './schema.ts'
import type { LiveCircular } from './stored-circular.ts'
import { unboundWording, type Words } from './unbound-wording.ts'

/** Why a circular cannot be issued as it stands, each with what to do. */
export function hindrancesOf(
  { month, facts, paper }: LiveCircular,
  texts: Words & Pick<CircularTexts, 'code'>,
  today: string,
): string[] {
  const blank = [
    [paper.issuer, '发文机关'],
    [texts.code, '机关代字'],
    [paper.title, '标题'],
    [paper.addressees, '主送'],
  ].flatMap(([text, name]) => (text?.trim() === '' ? [name] : []))
  const { pending } = paper.totals
  const early = today <= paper.deadline && pending > 0
  const gone = [...paper.praise, ...paper.criticism].filter(({ stale }) => stale === 'gone')
  return [
    ...(blank.length === 0 ? [] : [`还没有填写：${blank.join('、')}`]),
    ...(early ? [`报送${paper.deadline}才截止，还有${pending}份月报未到期，截止以后再印发`] : []),
    ...unboundWording(month, facts, texts),
    ...gone.map(({ text }) => `“${text}”所说的事实已不成立，请去掉或换一条`),
  ]
}

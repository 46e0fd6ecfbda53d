import { t, word } from '../../app/locale/messages.ts'

/** What a doubt is about, as far as its name goes. */
export interface NamedItem {
  readonly type: 'goal' | 'measure' | 'indicator'
  readonly no: string | null
  readonly title: string
}

/** 第8项, 指标“研发投入”, 目标段“到2025年”. */
export function placeName({ type, no, title }: NamedItem): string {
  if (type === 'measure' && no !== null) return t('word.no', { no })
  return title === '' ? word('item', type) : t('doubts.place', { item: word('item', type), title })
}

/** Messages that say themselves of which item, or of the whole text, they speak. */
const NAMES_ITS_PLACE = /第[\d.\-—]+[项行]|^(?:目标|举措|指标|原文|正文|编号|表中|\d+项)/

/** The sentence of a doubt, with the item that it is about where the sentence does not name it. */
export function doubtWords({ message }: { readonly message: string }, name: string | null): string {
  return name === null || NAMES_ITS_PLACE.test(message) ? message : `${name}${t('word.colon')}${message}`
}

const NUMBERED = new RegExp(`^${t('word.no', { no: '(.+)' })}$`)
const SHOWN = 4

/** Which items several doubts are about: 第8、13、17项; of titles the first few. */
export function placesWords(names: readonly (string | null)[]): string {
  const known = [...new Set(names.filter((name) => name !== null))]
  const numbers = known.flatMap((name) => NUMBERED.exec(name)?.[1] ?? [])
  const titles = known.filter((name) => !NUMBERED.test(name))
  const comma = t('word.listComma')
  return [
    ...(numbers.length > 0 ? [t('word.no', { no: numbers.join(comma) })] : []),
    ...(titles.length > SHOWN
      ? [t('doubts.places.more', { names: titles.slice(0, SHOWN).join(comma), n: titles.length })]
      : titles),
  ].join(comma)
}

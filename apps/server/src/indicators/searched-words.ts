import { shippedCatalogue } from './read-indicators.ts'

let reading: Promise<typeof import('pinyin-pro')> | undefined
const known = new Map<string, string>()

/**
 * What else a row is found by than by what it says: its name in pinyin and by the initials of its syllables, and the other
 * names of its definition (人均可支配收入 for 居民人均可支配收入), these by their initials too.
 */
export async function searchedWords(name: string, definition: string | null): Promise<string> {
  const key = `${definition} ${name}`
  const found = known.get(key)
  if (found !== undefined) return found
  // The dictionary of readings costs a start more than it is worth there.
  reading ??= import('pinyin-pro')
  const { pinyin } = await reading
  // v for ü, as keyboards have it: 率 is in every second name.
  const syllables = (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const spoken = (text: string) => syllables(text).join('')
  const initials = (text: string) => syllables(text).map(initial).join('')
  const { name: own = name, aliases = [] } = (definition && shippedCatalogue().find(definition)) || {}
  const others = [own, ...aliases].filter((one) => one !== name)
  const words = [spoken(name), initials(name), ...others.flatMap((one) => [one, initials(one)])].join(' ').toLowerCase()
  known.set(key, words)
  return words
}

/** z for 增, but all of GDP. */
const initial = (syllable: string) => (/^[a-z]+$/.test(syllable) ? (syllable[0] ?? '') : syllable)

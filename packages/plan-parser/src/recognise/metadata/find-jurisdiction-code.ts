import { JURISDICTION_CODES } from './jurisdiction-codes.ts'

interface Place {
  readonly code: string
  readonly name: string
  readonly above: Place | null
}

const LEVELS = ['市', '区', '县', '省', '州', '盟', '旗']
const COUNTY = /(\d\d)([\p{Script=Han}]+)/gu
/** Lines of the list that group places and are none. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u

let index: Map<string, Place[]> | null = null

/**
 * The code of a place in the official list (330383 for 龙港市), given with or without its superiors: 温州市龙港市. Null
 * where the list does not hold it, or holds several of that name.
 */
export const findJurisdictionCode = (name: string): string | null => {
  const places = placesByName()
  const found = new Set<string>()
  // The name of the place itself is what remains behind its superiors.
  for (let start = 0; start < name.length - 1; start++)
    for (const place of places.get(name.slice(start)) ?? [])
      if (areSuperiors(name.slice(0, start), place)) found.add(place.code)
  return found.size === 1 ? [...found][0]! : null
}

/** The full name for a name without its level (丽水 → 丽水市) where the list holds exactly one such place. */
export const completeName = (short: string): string | null => {
  const places = placesByName()
  const names = LEVELS.map((level) => short + level).filter((name) => places.get(name)?.length === 1)
  return names.length === 1 ? names[0]! : null
}

/**
 * The full name for a name without its level where the text tells which place of that name it means: by naming it in full, or
 * the prefecture above it. Null where it tells of none, or of several.
 */
export const completeFrom = (text: string, short: string): string | null => {
  const places = LEVELS.flatMap((level) => placesByName().get(short + level) ?? [])
  const named = places.filter(({ name }) => isNamed(text, name))
  const meant = named.length > 0 ? named : places.filter(({ above }) => above?.above && text.includes(above.name))
  return new Set(meant.map(({ code }) => code)).size === 1 ? meant[0]!.name : null
}

/** 新建区 in 新建区域 is not named. */
const isNamed = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/^[域块间内]/u.test(text.slice(at + name.length, at + name.length + 1))) return true
  return false
}

/** The longest name of a place that words begin with, with or without its superiors (宣城市民生… → 宣城市); null for none. */
export const placeAtHead = (words: string): string | null => {
  for (let length = Math.min(LONGEST, words.length); length >= SHORTEST; length--) {
    const name = words.slice(0, length)
    if (findJurisdictionCode(name) !== null && isNamed(words, name)) return name
  }
  return null
}
const LONGEST = 16
/** 矿区 and 郊区 are places of that name and many more that are none. */
const SHORTEST = 3

const areSuperiors = (words: string, { above }: Place): boolean => {
  if (words === '') return true
  if (above === null) return false
  // 浙江丽水市 leaves the level out
  for (const name of [above.name, above.name.slice(0, -1)])
    if (words.endsWith(name)) return areSuperiors(words.slice(0, -name.length), above)
  return areSuperiors(words, above)
}

const placesByName = (): Map<string, Place[]> => {
  index ??= readPlaces()
  return index
}

const readPlaces = (): Map<string, Place[]> => {
  const found = new Map<string, Place[]>()
  const add = (place: Place): Place => {
    found.set(place.name, [...(found.get(place.name) ?? []), place])
    return place
  }
  let province: Place | null = null
  for (const line of JURISDICTION_CODES.trim().split('\n')) {
    const [, code, name, counties] = /^(\d+)([\p{Script=Han}]+) ?(.*)$/u.exec(line)!
    if (code!.length === 2) {
      province = add({ code: `${code}0000`, name: name!, above: null })
      continue
    }
    const city = NO_PLACE.test(name!) ? province : add({ code: `${code}00`, name: name!, above: province })
    for (const [, no, county] of counties!.matchAll(COUNTY))
      if (county !== name) add({ code: `${code}${no}`, name: county!, above: city })
  }
  return found
}

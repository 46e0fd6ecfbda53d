/** Kangxi radicals whose compatibility mapping is the traditional form, but whose glyph is shared with another. */
const shared: Readonly<Record<string, string>> = { '⼾': '户' }

/** Dashes that fonts draw as one sign; plans write them as pairs. */
const longDashes: Readonly<Record<string, string>> = { '⸺': '——', '⸻': '———' }

/**
 * Some programs write the Unicode radical where a font shares one glyph between radical and character (⾏ for 行). The
 * Kangxi radicals have compatibility mappings; of the supplement only a few have, so the forms that are whole
 * characters stand here.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺁厂 ⺟母 ⺠民 ⺎兀 ⺏尣 ⺝月 ⺪疋 ⺫罒 ⺶羊 ⺼月 ⻁虎 ⻃西 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻒長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食',
    '⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻲龟 ⻳龟',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
)

const sign = /[\u2E80-\u2FD5⸺⸻]/g

/** Replaces radicals by the characters they look like, and dashes drawn as one sign by the dashes they stand for. */
export const unifySigns = (text: string): string =>
  text.replace(sign, (found) => longDashes[found] ?? shared[found] ?? supplement[found] ?? found.normalize('NFKC'))

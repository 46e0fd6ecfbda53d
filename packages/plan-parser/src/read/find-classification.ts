const BLANK = '[^\\S\\r\\n]*'
const spaced = (word: string) => [...word].join(BLANK)
const LEVEL = `(?:${['绝密', '机密', '秘密'].map(spaced).join('|')})`
const TERM = `(?:长${BLANK}期|[0-9０-９一二三四五六七八九十]{1,3}${BLANK}(?:年|个${BLANK}月|月|天))`
const STAR = `级?${BLANK}[★☆✩✭✮⭐*＊]\\uFE0F?${BLANK}`
/**
 * What may stand before a mark on its line: nothing, blanks, the edge of a cell, a number or word closed by a colon or a
 * bracket (附件2：机密★), signs of Markdown. A word that runs into it makes it part of a sentence: 保护秘密★级景区.
 */
const EDGE = '(?:^|[\\s|｜:：(（\\[【〔)）\\]】〕*_#>~`])'
/** 秘密★1年, 机密★, 绝　密 ★ 长期 */
const starred = new RegExp(`${EDGE}(${LEVEL}${STAR}${TERM}?)`, 'mu')
/** With its term a mark is one wherever it stands: lines lose their breaks on the way through a PDF or a clipboard. */
const termed = new RegExp(`(${LEVEL}${STAR}${TERM})`, 'u')
const LABEL = `(?:${spaced('密级')}|保密等级|涉密等级)${BLANK}[:：]?${BLANK}`
const labelled = new RegExp(`^${BLANK}${LABEL}(${LEVEL})`, 'mu')
const labelledAlone = new RegExp(`(?:^|[\\t|｜])${BLANK}${LABEL}(${LEVEL})${BLANK}(?:$|[\\t|｜])`, 'mu')
const alone = new RegExp(`^${BLANK}(${LEVEL})${BLANK}$`, 'mu')

/** Letterhead of a Chinese official document: a mark without a star stands on its first page, in the top lines. */
const headLength = 1_000
const firstLines = 12

/**
 * The classification mark of a document as printed (blanks removed), or null. Classified documents must not enter the
 * system: the caller refuses them. A mark with a star counts wherever it begins a line or a cell, since an annex may
 * carry its own, and one with its term (机密★3年) anywhere; so does 密级：机密 where it fills a line or a cell. A bare word counts only where it fills one of the
 * first lines; in `outside` (headers, notes, text boxes, properties) it counts anywhere.
 */
export function findClassification(text: string, outside: readonly string[] = []): string | null {
  const head = text.slice(0, headLength)
  const top = head.split('\n', firstLines).join('\n')
  const beside = outside.join('\n')
  const found =
    starred.exec(text) ??
    termed.exec(text) ??
    labelled.exec(head) ??
    labelledAlone.exec(text) ??
    alone.exec(top) ??
    starred.exec(beside) ??
    labelled.exec(beside) ??
    alone.exec(beside)
  return found === null ? null : found[1]!.replace(/\s+/gu, '')
}

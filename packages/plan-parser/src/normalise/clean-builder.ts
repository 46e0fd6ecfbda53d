import { BLANK, CHARACTERS, DASH, DROP } from './characters.ts'
import type { CleanText, Range } from './clean-text.ts'

const EM_DASH = 0x2014
const NEWLINE = 10
const PERCENT = 37
const POINT = 46
const OPENING = 40
const CLOSING = 41
const SLASH = 47
const COMMA = 44
const PIPE = 124
const SEMICOLON = 59
const isDigit = (code: number) => code >= 48 && code <= 57
/** After these a dash stands between figures: 5-6, 30亿-50亿, 3%-5%. */
const endsFigure = (code: number) => isDigit(code) || '%‰百千万亿'.includes(String.fromCharCode(code))
/** Between two of these a blank separates words and is kept. */
const isLatin = (code: number) => code > 32 && code < 127 && code !== PIPE

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

const PAGE_MARK = /[-—–－]{1,2}\s{0,3}\d{1,3}\s{0,3}[-—–－]{1,2}(?=\s{0,3}(?:[\p{Script=Han}“]|\d{1,3}[.．、]|$))/uy
/** 牵头领导:X 牵头单位:Y 完成时限:Z in one line: what stands behind a blank is the next field. */
const NEXT_FIELD =
  /(?:(?:牵头|责任|主办|承办|配合|协办|协同|参与|分管)\p{Script=Han}{0,4}|(?:完成|办结|结束)(?:时限|时间|期限))\s{0,2}[:：]/uy
const THOUSANDS = /\s\d{3}(?!\d|[.、．]\D)/y

/** Writes the clean text of one document; linear, one look-up a character, no string is built on the way. */
export class CleanBuilder {
  readonly paragraphs: Range[] = []
  /** Where a page number was taken out of a sentence. */
  readonly pageMarks: number[] = []
  private readonly source: string
  private readonly units: Uint16Array
  private readonly at: Uint32Array
  private length = 0
  private paragraphFrom = 0

  /** `capacity`: the most characters that will be appended. */
  constructor(source: string, capacity = source.length) {
    this.source = source
    this.units = new Uint16Array(capacity + 1)
    this.at = new Uint32Array(capacity + 1)
  }

  /** Appends source characters [from, to) to the current paragraph. */
  append(from: number, to: number): void {
    const { source } = this
    for (let i = from; i < to; i++) {
      const code = CHARACTERS[source.charCodeAt(i)]!
      if (code > DASH) this.put(code, i)
      else if (code === BLANK) i = this.blank(i, to) - 1
      else if (code === DASH) i = this.dash(i, to) - 1
      else if (code !== DROP) this.put(code, i)
    }
  }

  /** Ends the paragraph; `breakAt` is the source index of its line break. */
  endParagraph(breakAt: number): void {
    if (this.length === this.paragraphFrom) return
    this.paragraphs.push({ from: this.paragraphFrom, to: this.length })
    this.put(NEWLINE, breakAt)
    this.paragraphFrom = this.length
  }

  /** Joins two lines of one paragraph: nothing between Han characters or inside a number, one blank between Latin words. */
  joinLine(breakAt: number, next: number): void {
    const before = this.last()
    const after = CHARACTERS[this.source.charCodeAt(next)]!
    const isOneNumber = isDigit(before) && (isDigit(after) || after === PERCENT || after === POINT)
    if (isLatin(before) && isLatin(after) && !isOneNumber) this.put(32, breakAt)
  }

  finish(): CleanText {
    const length = Math.max(0, this.length - 1)
    const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.units.subarray(0, length))
    return { text, at: this.at.slice(0, length) }
  }

  private put(code: number, index: number): void {
    this.units[this.length] = code
    this.at[this.length++] = index
  }

  private last(): number {
    return this.length > this.paragraphFrom ? this.units[this.length - 1]! : NEWLINE
  }

  /** A run of blanks: kept as one between Latin words, dropped beside Han characters and inside 1 500; a mark between fields. */
  private blank(index: number, to: number): number {
    let next = index
    while (next < to && CHARACTERS[this.source.charCodeAt(next)]! <= BLANK) next++
    const before = this.last()
    const after = next < to ? CHARACTERS[this.source.charCodeAt(next)]! : NEWLINE
    if (isHan(before) && this.opensField(next)) this.put(SEMICOLON, index)
    if (!isLatin(before) || !isLatin(after) || after === PERCENT) return next
    if (isDigit(before) && this.continuesNumber(next, after)) return next
    if (isDigit(after) && this.opensFigure(before)) return next
    if (before === POINT && isDigit(after) && this.insideDecimal()) return next
    this.put(32, index)
    return next
  }

  private opensField(next: number): boolean {
    NEXT_FIELD.lastIndex = next
    return NEXT_FIELD.test(this.source)
  }

  private continuesNumber(next: number, after: number): boolean {
    // “1 .推进”, “( 1 )”: numerals of a PDF whose digits stand apart
    if (after === POINT || after === CLOSING || after === SLASH) return true
    THOUSANDS.lastIndex = next - 1
    return isDigit(after) && this.digitsBefore() <= 3 && THOUSANDS.test(this.source)
  }

  /** “( 1”, “9/ 10”, “项目, 2026”: no blank before a figure; “5, 200” may be two figures or one. */
  private opensFigure(before: number): boolean {
    return before === OPENING || before === SLASH || (before === COMMA && !isDigit(this.units[this.length - 2] ?? 0))
  }

  private digitsBefore(): number {
    let count = 0
    while (count < 5 && isDigit(this.units[this.length - 1 - count] ?? 0)) count++
    return count
  }

  /** “达到3. 5%”: a number that follows a word, not the numeral of an item, which follows nothing or a full stop. */
  private insideDecimal(): boolean {
    let i = this.length - 2
    const digitsTo = i
    while (i >= this.paragraphFrom && isDigit(this.units[i]!)) i--
    const before = this.units[i] ?? 0
    return i < digitsTo && i >= this.paragraphFrom && isHan(before)
  }

  /** A run of dashes: a page number inside a sentence goes, one `—` stands between figures, `——` opens a promise. */
  private dash(index: number, to: number): number {
    const { source } = this
    let next = index
    while (next < to && CHARACTERS[source.charCodeAt(next)] === DASH) next++
    const before = this.last()
    PAGE_MARK.lastIndex = index
    if (!isDigit(before) && before !== NEWLINE && PAGE_MARK.test(source) && PAGE_MARK.lastIndex <= to) {
      this.pageMarks.push(index)
      return PAGE_MARK.lastIndex
    }
    let after = next
    while (after < to && CHARACTERS[source.charCodeAt(after)] === BLANK) after++
    const blankBefore = CHARACTERS[source.charCodeAt(index - 1)] === BLANK
    const opensPromise = next - index > 1 && blankBefore && after === next
    if (endsFigure(before) && isDigit(CHARACTERS[source.charCodeAt(after)]!) && !opensPromise) {
      this.put(EM_DASH, index)
      return after
    }
    for (let i = index; i < next; i++) this.put(this.plainDash(i, next - index), i)
    return next
  }

  /** Runs and long dashes are `—`; a single hyphen or tilde keeps its form. */
  private plainDash(index: number, run: number): number {
    const code = this.source.charCodeAt(index)
    if (run > 1) return EM_DASH
    if (code >= 0x2012 && code <= 0x2015) return EM_DASH
    return code === 0xff5e || code === 0x301c ? 126 : code === 0xff0d ? 45 : code
  }
}

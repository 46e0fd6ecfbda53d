import { dayFromNumber, dayNumber, isIsoDay } from '@tongtu/kernel'
import { type DayToSet, kindByWeekday } from './set-days.ts'

export interface NoticeReading {
  /** Each day once, in order. */
  readonly days: readonly DayToSet[]
  /** What could not be read or does not agree with itself, in sentences. */
  readonly doubts: readonly string[]
}

interface Reading {
  /** Of dates without one. */
  readonly year: number
  readonly days: Map<string, DayToSet>
  readonly doubts: string[]
}

const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`
const VERB = /放假|上班|补班/
/** A date or a range of dates, what to do on them, or how many they are. */
const TOKEN = new RegExp(`${DATE}(?:(?:至|到|-|—|~)${DATE})?|(放假|上班|补班)|共?(\\d{1,2})天`, 'g')
const HEADING = /^(?:\(?[一二三四五六七八九十\d]+\)?[、.])?([\u4e00-\u9fff、]{2,12}):/
const WEEKDAYS = '一二三四五六日'

/**
 * Reads the yearly notice of holidays, or a sentence of it: “10月1日至8日放假调休，9月28日、10月11日上班”. Takes any
 * text and lists what it doubts. `year` is that of dates without one, unless the text names its own.
 */
export function readNotice(text: string, year: number): NoticeReading {
  const plain = normalised(text)
  const named = /(\d{4})年[^,。\n]{0,4}(?:节假日|放假)/.exec(plain)?.[1]
  const reading: Reading = { year: named ? Number(named) : year, days: new Map(), doubts: [] }
  let holiday: string | null = null
  for (const sentence of plain.split(/[。;\n]/)) {
    holiday = HEADING.exec(sentence)?.[1] ?? holiday
    if (VERB.test(sentence) || /\d日.*\S/.test(sentence.replace(/^(\d{4}年)?\d{1,2}月\d{1,2}日$/, ''))) {
      readSentence(reading, sentence, holiday)
    }
  }
  if (reading.days.size === 0) reading.doubts.push('没有读出放假或上班的日期，请粘贴通知中写有日期的部分')
  return { days: [...reading.days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), doubts: reading.doubts }
}

/** Half-width signs, no blanks within a line. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/[^\S\n]+/g, '')
}

function readSentence(reading: Reading, sentence: string, name: string | null) {
  let waiting: string[] = []
  let resting = 0
  let month: number | null = null
  for (const match of sentence.matchAll(TOKEN)) {
    const [said, y1, m1, d1, note1, y2, m2, d2, note2, verb, count] = match
    if (verb !== undefined) {
      const kind = verb === '放假' ? 'rest' : 'work'
      for (const day of waiting) add(reading, { day, kind, name })
      if (kind === 'rest') resting = waiting.length
      waiting = []
    } else if (count !== undefined) {
      if (resting > 0 && Number(count) !== resting) {
        reading.doubts.push(`“${sentence}”写明${Number(count)}天，按日期算是${resting}天，请核对`)
      }
    } else if (d1 !== undefined) {
      const from: string | null = dayOf(reading.year, y1, m1 ?? month, d1)
      const to: string | null =
        d2 === undefined ? from : dayOf(Number(from?.slice(0, 4)), y2, m2 ?? m1 ?? month, d2, from)
      if (from === null || to === null || dayNumber(to) - dayNumber(from) > 31 || to < from) {
        reading.doubts.push(`“${said}”不是可用的日期，没有读入`)
        continue
      }
      checkWeekday(reading, from, note1)
      if (d2 !== undefined) checkWeekday(reading, to, note2)
      waiting.push(...between(from, to))
      month = Number(to.slice(5, 7))
    }
  }
  if (waiting.length > 0) reading.doubts.push(`“${sentence}”没有写明放假还是上班，没有读入`)
}

/** An ISO day, in the year after where a range goes over its end; null where there is no such day. */
function dayOf(
  year: number,
  saidYear: string | undefined,
  month: string | number | null,
  date: string,
  after: string | null = null,
): string | null {
  const two = (part: string | number | null) => String(part ?? '').padStart(2, '0')
  const written = (value: number) => `${value}-${two(month)}-${two(date)}`
  const day = written(Number(saidYear ?? year))
  const turned = saidYear === undefined && after !== null && day < after ? written(year + 1) : day
  return isIsoDay(turned) ? turned : null
}

function between(from: string, to: string): string[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index))
}

function add({ days, doubts }: Reading, day: DayToSet) {
  const before = days.get(day.day)
  if (before && before.kind !== day.kind) doubts.push(`${chinese(day.day)}既写放假又写上班，请核对`)
  if (day.kind === 'work' && kindByWeekday(day.day) === 'work') {
    doubts.push(`${chinese(day.day)}是周${weekday(day.day)}，本来就上班，请核对`)
  }
  days.set(day.day, day)
}

function checkWeekday({ doubts }: Reading, day: string, note: string | undefined) {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(note ?? '')?.[1]?.replace('天', '日')
  if (said && said !== weekday(day)) {
    doubts.push(`${chinese(day)}写的是周${said}，实际是周${weekday(day)}，请核对年份`)
  }
}

const weekday = (day: string) => WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? ''
const chinese = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const MARK =
  '((?:绝[ 　]*密|机[ 　]*密|秘[ 　]*密)[ 　]*[★☆*＊][ 　]*(?:长期|[0-9０-９一二三四五六七八九十]{1,3}[ 　]*(?:年|个月|月|天))?)'
/** A mark stands on a line of its own or at the start of one: 秘密★1年, 机密★, 绝　密, 密级：秘密. Words inside a sentence are none. */
const starred = new RegExp(`^[ \\t　]*${MARK}`, 'mu')
/** In a header a number or a name may stand before it. */
const starredInHeader = new RegExp(`(?:^|[\\s|｜])${MARK}`, 'mu')
const labelled = /^[ \t　]*(?:密[ 　]*级|保密等级|涉密等级)[ 　]*[:：\t ]?[ 　]*(绝[ 　]*密|机[ 　]*密|秘[ 　]*密)/mu
const alone = /^[ \t　]*(绝[ 　]*密|机[ 　]*密|秘[ 　]*密)[ 　]*$/mu

/** Letterhead of a Chinese official document: the mark stands on its first page, in the top lines. */
const headLength = 1_000
const firstLines = 12

/**
 * The classification mark of a document as printed (blanks removed), or null. Classified documents must not enter the
 * system: the caller refuses them. A mark with a star counts within the first thousand characters, a bare word only
 * where it fills one of the first lines; in `outside` (headers, notes, text boxes, properties) both count anywhere.
 */
export function findClassification(text: string, outside: readonly string[] = []): string | null {
  const head = text.slice(0, headLength)
  const top = head.split('\n', firstLines).join('\n')
  const beside = outside.join('\n')
  const found =
    starred.exec(head) ??
    labelled.exec(head) ??
    alone.exec(top) ??
    starredInHeader.exec(beside) ??
    labelled.exec(beside) ??
    alone.exec(beside)
  return found === null ? null : found[1]!.replace(/[ 　]+/g, '')
}

/** 1,200 and 3.5 and 三十五. */
const NUMBER = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿两零〇]{2,}/u
/** In a list of units a name runs from one mark to the next and ends as names of bodies do. */
const UNIT =
  /(?<=[、：:（(；;])\p{Script=Han}{2,24}?[局委办部院会社心团司行道乡镇县区市厅处站所队校园联协府位](?=[、；;。，,)）]|$)/u
const WORD = new RegExp(`${NUMBER.source}|${UNIT.source}|[A-Za-z]+|[\\s\\S]`, 'gu')

/**
 * A text in the pieces that a comparison never cuts: figures, names of units and Latin words whole, other Chinese by
 * characters. Joined they are the text.
 */
export function wholeWords(text: string): string[] {
  return text.match(WORD) ?? []
}

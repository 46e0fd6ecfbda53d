import type { SourceTable } from '../../read/source-document.ts'

/** 带★的为牵头单位, (*为牵头单位,下同): a sign behind a name makes it a lead. */
const SAID =
  /(?:带|标|加|打|注)?有?[“"]?([★☆▲△※*●◎])[”"]?号?(?:的|者)?(?:责任)?(?:单位|部门)?(?:均|都)?(?:为|是|系)(?:总?牵头|主办|主责)/u
const REMARK = new RegExp(`[(,;。、\\s]*(?:注[:]?)?(?:其中,?)?${SAID.source}[^、]{0,16}$`, 'u')

/** A list of offices that opens with a sign: “*市交通局、市水利局” in a bracket, behind a label or in a cell. */
const SHOWN =
  /(?:^|[(:])\s*([★☆▲△※*])\p{Script=Han}{1,12}[局委办厅部院会署府](?:\([^()]{1,20}\))?\s*[、,;]\s*(?!\1)\p{Script=Han}/gu
const FEWEST_LISTS = 2

/** The sign by which the document marks leads: one that it explains, or that several of its lists open with; else null. */
export const readLeadSign = (text: string, tables: readonly SourceTable[] = []): string | null => {
  const said = SAID.exec(text)?.[1]
  if (said !== undefined) return said
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.text ?? '')))
  const shown = [text, ...cells].flatMap((words) => [...words.matchAll(SHOWN)])
  return shown.length < FEWEST_LISTS ? null : shown[0]![1]!
}

/** A list of units without the remark that explains the sign. */
export const withoutSignRemark = (words: string): string => words.replace(REMARK, '')

/** 带★的为牵头单位, (*为牵头单位,下同): a sign behind a name makes it a lead. */
const SAID =
  /(?:带|标|加|打|注)?有?[“"]?([★☆▲△※*●◎])[”"]?号?(?:的|者)?(?:责任)?(?:单位|部门)?(?:均|都)?(?:为|是|系)(?:总?牵头|主办|主责)/u
const REMARK = new RegExp(`[(,;。、\\s]*(?:注[:]?)?(?:其中,?)?${SAID.source}[^、]{0,16}$`, 'u')

/** The sign by which the document marks leads; null where it says nothing of the kind. */
export const readLeadSign = (text: string): string | null => SAID.exec(text)?.[1] ?? null

/** A list of units without the remark that explains the sign. */
export const withoutSignRemark = (words: string): string => words.replace(REMARK, '')

/** 莲都区 → 莲都, 景宁畲族自治县 → 景宁: where there is no room for more; a name of two characters stays whole. */
export function shortName(name: string): string {
  const short = name.replace(/(?:畲族)?自治县$|[市区县镇乡]$|街道$/, '')
  return short.length > 1 ? short : name
}

/** 各县（市、区） and 各县(市、区) are one name: documents print brackets in either width, and mean the same. */
export function spellingKey(name: string): string {
  return name.trim().replaceAll('（', '(').replaceAll('）', ')')
}

/** The spellings under which a name may be known. */
export function spellings(name: string): string[] {
  const narrow = spellingKey(name)
  return [...new Set([name, narrow, narrow.replaceAll('(', '（').replaceAll(')', '）')])]
}

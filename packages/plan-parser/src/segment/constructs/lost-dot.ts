/**
 * “88完善机制”: a numeral whose dot was lost. Only read where it is exactly the number that is due, and never before
 * a measure word (5大行动, 30家企业).
 */
export const LOST_DOT =
  /(\d{1,3})(?=[\p{Script=Han}“])(?![年月日个家项条名人次万亿千百十元件位所套台辆座处张种类级大批期届支户亩吨米度分小时天周岁倍点市县区镇省国道号届平公立])/uy

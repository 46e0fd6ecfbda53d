const JOINT = /[、,]|以及|及(?=[^其])|和|与/u

/** “重点任务、突破性抓手和重大改革” as its members; empty members are dropped. */
export const splitWords = (words: string): readonly string[] =>
  words
    .split(JOINT)
    .map((word) => word.replaceAll(/^[“”《》\s]+|[“”《》\s]+$/gu, ''))
    .filter((word) => word !== '')

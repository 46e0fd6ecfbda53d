const FULL_WIDTH = /[！-～]/g

/** Full-width letters, digits, brackets and marks in their plain form, one for one, so that every index stays valid. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

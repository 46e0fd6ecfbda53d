/**
 * A name as formulas compare it: full-width letters and brackets as half-width ones, inner space as one blank, none at the
 * ends. A catalogue keys its indicators by the same form.
 */
export const formulaName = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()

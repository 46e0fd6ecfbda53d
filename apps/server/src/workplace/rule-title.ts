import { CHECK_RULES } from '@tongtu/plan'

const titles: ReadonlyMap<string, string> = new Map(CHECK_RULES.map(({ code, title }) => [code, title]))

/** What a rule of the checks is called; null for a doubt of the parser. */
export function ruleTitle(code: string): string | null {
  return titles.get(code) ?? null
}

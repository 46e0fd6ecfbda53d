import { t, word } from '../../app/locale/messages.ts'

/** What the rule behind a diagnostic is called; doubts of the parser go by one name. */
export function ruleName(code: string): string {
  return code.startsWith('TT-C-') ? word('rule', code) : t('rule.parser')
}

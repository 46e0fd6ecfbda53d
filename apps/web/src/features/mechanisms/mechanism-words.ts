import type { Mechanism } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'

const WORDS = /\p{Script=Han}/u

/** What a mechanism says besides its name, each thing once: its parts, and its sentence where that says more. */
export function mechanismWords({ name, params, quote }: Pick<Mechanism, 'name' | 'params' | 'quote'>) {
  const parts = partsOf(params).filter((part) => !says(name, part))
  const facts = parts.join(' · ')
  return { facts, quote: says(name, quote) || says(facts, quote) ? '' : quote }
}

/** The parts that are words; counts and codes speak through the sentence. */
function partsOf(params: Mechanism['params']): string[] {
  const parts = Object.values(params)
    .filter((value): value is string | readonly string[] => typeof value === 'string' || isWords(value))
    .map((value) => (typeof value === 'string' ? value : value.join(t('word.listComma'))))
    .filter((value) => WORDS.test(value))
  return parts.filter((part, at) => !parts.some((other, i) => i < at && says(other, part)))
}

/** Whether the first words hold the second already; signs and blanks do not count. */
function says(words: string, more: string): boolean {
  return bare(words).includes(bare(more))
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

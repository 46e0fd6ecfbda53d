import type { PlanHeader, PlanKind } from '@tongtu/plan'

/** The header as a form holds it: an empty field is no value; one year alone is both ends; days may be written loosely. */
export function readHeader(form: FormData): PlanHeader {
  const field = (name: string) => String(form.get(name) ?? '').trim()
  const [from, to] = [field('from'), field('to')]
  return {
    title: field('title').replace(/\s*\n\s*/g, ''),
    kind: field('kind') as PlanKind,
    period: from || to ? { from: from || to, to: to || from } : null,
    documentNo: field('documentNo') || null,
    issuer: field('issuer') || null,
    issuedOn: dayOf(field('issuedOn')),
  }
}

/** 2021年6月3日, 2021.6.3, 2021/06/03 → 2021-06-03; anything else stays for the check to refuse. */
function dayOf(words: string): string | null {
  const parts = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(words)
  if (!parts) return words || null
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

import { bareText, bigramsOf, similarity } from '../text-similarity.ts'

const EDITION = /[（(〔[][^）)〕\]]*(?:修订|修改|修正|更新|调整)[^）)〕\]]*[）)〕\]]|(?:修订|修改|更新)(?:版|稿|本)/g
const YEAR = /(?:19|20)\d{2}/g
const ALIKE = 0.85

/**
 * The plan that a new document with this title most likely renews, or null: titles must be alike but for words of the
 * edition, and speak of the same years, since this year's work points do not renew last year's.
 */
export function likeliestPlan<Known extends { readonly title: string }>(
  title: string,
  plans: readonly Known[],
): Known | null {
  const own = title.replace(EDITION, '')
  const bag = bigramsOf(bareText(own))
  let best: { plan: Known; alike: number } | null = null
  for (const plan of plans) {
    const other = plan.title.replace(EDITION, '')
    if (yearsOf(own) !== yearsOf(other)) continue
    const alike = similarity(bag, bigramsOf(bareText(other)))
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { plan, alike }
  }
  return best?.plan ?? null
}

function yearsOf(title: string): string {
  return (title.match(YEAR) ?? []).join()
}

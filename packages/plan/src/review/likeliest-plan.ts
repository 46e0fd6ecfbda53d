import { bareText, bigramsOf, similarity } from '../text-similarity.ts'

const EDITION = /[（(〔[][^）)〕\]]*(?:修订|修改|修正|更新|调整)[^）)〕\]]*[）)〕\]]|(?:修订|修改|更新)(?:版|稿|本)/g
const YEAR = /(?:19|20)\d{2}/g
const ALIKE = 0.85

/** What a document and a plan are known by. */
export interface KnownBy {
  readonly title: string
  readonly documentNo: string | null
}

/** The plan that a document most likely renews, and by what it was recognised. */
export interface LikeliestPlan<Known> {
  readonly plan: Known
  readonly by: 'documentNo' | 'title'
}

/**
 * The plan that a new document most likely renews, or null: one under the same document number, else one whose title is
 * alike but for words of the edition, and speaks of the same years, since this year's work points do not renew last year's.
 */
export function likeliestPlan<Known extends KnownBy>(
  { title, documentNo }: KnownBy,
  plans: readonly Known[],
): LikeliestPlan<Known> | null {
  const number = bareText(documentNo ?? '')
  const numbered = plans.find((plan) => number !== '' && bareText(plan.documentNo ?? '') === number)
  if (numbered) return { plan: numbered, by: 'documentNo' }
  const own = title.replace(EDITION, '')
  const bag = bigramsOf(bareText(own))
  let best: { plan: Known; alike: number } | null = null
  for (const plan of plans) {
    const other = plan.title.replace(EDITION, '')
    if (yearsOf(own) !== yearsOf(other)) continue
    const alike = similarity(bag, bigramsOf(bareText(other)))
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { plan, alike }
  }
  return best && { plan: best.plan, by: 'title' }
}

function yearsOf(title: string): string {
  return (title.match(YEAR) ?? []).join()
}

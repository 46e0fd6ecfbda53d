import { type Diagnostic, type PlanDraft, type ReviewedDraft, recheck } from '@tongtu/plan'

/** The text comes once, at the opening; then one corrected draft after the other, each answered with its doubts. */
export type CheckRequest = { readonly text: string } | { readonly draft: ReviewedDraft }

/** null: the same doubts as before. */
export type CheckAnswer = readonly Diagnostic[] | null

let text = ''
let said = ''

// Beside the page, so that checking a thousand figures anew never holds up a key.
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if ('text' in data) text = data.text
  else postMessage(answerTo(data.draft))
})

function answerTo(reviewed: ReviewedDraft): CheckAnswer {
  const draft: PlanDraft = { ...reviewed, source: { ...reviewed.source, text } }
  if (said === '') said = JSON.stringify(draft.diagnostics)
  const { doubts } = recheck(draft)
  const words = JSON.stringify(doubts)
  if (words === said) return null
  said = words
  return doubts
}

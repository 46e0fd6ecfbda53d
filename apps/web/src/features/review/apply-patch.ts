import { editGoal, editIndicator, editMeasure, type Review, type ReviewItem } from '@tongtu/plan'
import type { ItemPatch } from './item/item-editor.tsx'

/** The review with what the editor of an item changed. */
export function applyPatch(review: Review, item: ReviewItem, patch: ItemPatch): Review {
  const { title, targets } = patch
  if (item.type === 'measure') return editMeasure(review, item.id, { title, targets, ...patch.measure })
  if (item.type === 'goal') return editGoal(review, item.id, { title: title ?? item.goal.title, targets })
  return editIndicator(review, item.id, { name: title ?? item.indicator.name, ...patch.indicator })
}

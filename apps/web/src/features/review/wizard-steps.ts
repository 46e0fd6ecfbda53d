import { REVIEW_STEPS } from '@tongtu/plan'

/** The steps of the import, in order: upload and recognition, then those of a review. */
export const WIZARD_STEPS = ['upload', 'parse', ...REVIEW_STEPS] as const
export type WizardStep = (typeof WIZARD_STEPS)[number]

/** A superior plan is owed by nobody here: it goes without units and mechanisms. */
export const SUPERIOR_STEPS: readonly WizardStep[] = ['upload', 'parse', 'review', 'confirm']

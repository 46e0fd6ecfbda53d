import { architecture } from './zh/architecture.ts'
import { assign } from './zh/assign.ts'
import { assignments } from './zh/assignments.ts'
import { audit } from './zh/audit.ts'
import { calendar } from './zh/calendar.ts'
import { circulars } from './zh/circulars.ts'
import { comparison } from './zh/comparison.ts'
import { confirm } from './zh/confirm.ts'
import { figures } from './zh/figures.ts'
import { grid } from './zh/grid.ts'
import { importing } from './zh/importing.ts'
import { indicators } from './zh/indicators.ts'
import { ledgers } from './zh/ledgers.ts'
import { lists } from './zh/lists.ts'
import { measure } from './zh/measure.ts'
import { notifications } from './zh/notifications.ts'
import { observations } from './zh/observations.ts'
import { papers } from './zh/papers.ts'
import { password } from './zh/password.ts'
import { places } from './zh/places.ts'
import { plan } from './zh/plan.ts'
import { quality } from './zh/quality.ts'
import { register } from './zh/register.ts'
import { restatements } from './zh/restatements.ts'
import { returns } from './zh/returns.ts'
import { review } from './zh/review.ts'
import { rules } from './zh/rules.ts'
import { shell } from './zh/shell.ts'
import { targets } from './zh/targets.ts'
import { unitPlans } from './zh/unit-plans.ts'
import { warnings } from './zh/warnings.ts'
import { words } from './zh/words.ts'
import { workplace } from './zh/workplace.ts'
import { writeOffs } from './zh/write-offs.ts'

/** Every Chinese sentence of the product, one file an area; no other file holds any. */
export const zh = {
  ...shell,
  ...words,
  ...workplace,
  ...importing,
  ...review,
  ...assign,
  ...grid,
  ...assignments,
  ...measure,
  ...comparison,
  ...confirm,
  ...plan,
  ...register,
  ...password,
  ...rules,
  ...audit,
  ...calendar,
  ...returns,
  ...writeOffs,
  ...notifications,
  ...observations,
  ...figures,
  ...quality,
  ...papers,
  ...targets,
  ...unitPlans,
  ...circulars,
  ...indicators,
  ...places,
  ...warnings,
  ...restatements,
  ...ledgers,
  ...lists,
  ...architecture,
}

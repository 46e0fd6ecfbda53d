import type { PlanTarget } from '@tongtu/plan'
import { useState } from 'react'
import type { PromisedTarget, PromisedTargets } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import { spanParam } from '../../../features/plans/span-param.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { LinkForm } from '../../../features/promised-targets/link-form.tsx'
import { LinkButton, PromisedFigure, Standing } from '../../../features/promised-targets/promised-standing.tsx'
import { TargetMarks } from '../../../features/targets/target-marks.tsx'
import { dueWords, quantityWords } from '../../../features/targets/target-words.ts'
import '../../../features/target-settings/settings.css'

/** A promise, the title it stands under, and how it stands; undefined until that is known. */
export interface ListedTarget {
  readonly target: PlanTarget
  readonly from: string
  readonly promised: PromisedTarget | undefined
}

/** A promise as the document prints it, and how it stands; below it the form that says by what it is judged. */
export function TargetRow(props: { readonly listed: ListedTarget; readonly choices: PromisedTargets['choices'] }) {
  const { listed, choices } = props
  const { target, from, promised } = listed
  const filters = usePlanFilters()
  const [open, show] = useState(false)
  return (
    <>
      <tr>
        <th scope="row">
          {target.perUnit && <span className="quiet">{target.perUnit} </span>}
          {target.metric}
        </th>
        <td data-label={t('targets.column.figure')}>
          <button
            type="button"
            className="target-line"
            onClick={() => filters.set({ origin: spanParam(target.span) }, { push: true })}
          >
            <b>{quantityWords(target)}</b>
            <TargetMarks target={target} />
            <span className="hidden-text">{t('origin.title')}</span>
          </button>
        </td>
        <td className="nowrap" data-label={t('targets.column.due')}>
          {dueWords(target.due)}
        </td>
        <td className="num" data-label={t('promised.actual')}>
          {promised && <PromisedFigure target={promised} />}
        </td>
        <td data-label={t('promised.verdict')}>
          {promised && <Standing target={promised} />}
          {promised && <LinkButton target={promised} open={open} toggle={() => show(!open)} />}
        </td>
        <td className="quiet" data-label={t('targets.column.from')}>
          {from}
        </td>
      </tr>
      {open && promised && (
        <tr>
          <td colSpan={6}>
            <LinkForm target={promised} choices={choices} close={() => show(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

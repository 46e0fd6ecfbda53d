import type { DraftIndicator, DraftMeasure, ReviewItem, Target } from '@tongtu/plan'
import { t, word } from '../../../app/locale/messages.ts'
import { targetKey, unitKey } from '../../source-reader/marks.ts'
import { Mark, TargetMarks } from '../../targets/target-marks.tsx'
import { dueWords, quantityWords } from '../../targets/target-words.ts'

/** The facts of an item; each figure and unit is a stop that lights its words in the source. */
export function ItemBody({ item }: { readonly item: ReviewItem }) {
  if (item.type === 'indicator') return <IndicatorFacts indicator={item.indicator} />
  const targets = item.type === 'goal' ? item.goal.targets : item.measure.targets
  return (
    <div className="facts">
      {targets.map((target, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a target is known by its place in the list
        <TargetFact key={at} target={target} twin={targetKey(item.id, at)} />
      ))}
      {targets.length === 0 && <p className="facts-none">{t('review.noTarget')}</p>}
      {item.type === 'measure' && <MeasureUnits measure={item.measure} />}
    </div>
  )
}

function TargetFact({ target, twin }: { readonly target: Target; readonly twin: string }) {
  return (
    <button type="button" className="fact" tabIndex={-1} data-inner data-k={twin}>
      <span className="fact-metric">
        {target.perUnit && <span className="quiet">{target.perUnit} </span>}
        {target.metric}
      </span>
      <span className="fact-figure">
        {quantityWords(target)}
        <TargetMarks target={target} />
      </span>
      <span className="fact-due">{dueWords(target.due)}</span>
    </button>
  )
}

function MeasureUnits({ measure }: { readonly measure: DraftMeasure }) {
  const units = (list: DraftMeasure['leadUnits']) =>
    list.map((unit) => (
      <button
        key={unit.name}
        type="button"
        className="unit"
        tabIndex={-1}
        data-inner
        data-k={unitKey(measure.id, unit.name)}
      >
        {unit.name}
      </button>
    ))
  return (
    <p className="facts-units">
      <span className="quiet">{t('review.lead')}</span>
      {measure.leadUnits.length > 0 ? (
        units(measure.leadUnits)
      ) : (
        <span className="facts-lack">{t('review.noLead')}</span>
      )}
      {measure.leadUnits.length > 0 && !measure.leadExplicit && (
        <Mark text="mark.convention" title={t('mark.convention.title')} />
      )}
      {measure.supportingUnits.length > 0 && <span className="quiet facts-second">{t('review.supporting')}</span>}
      {units(measure.supportingUnits)}
      {measure.unitsOpen && <Mark text="mark.open" title={t('mark.open.title')} />}
    </p>
  )
}

function IndicatorFacts({ indicator }: { readonly indicator: DraftIndicator }) {
  return (
    <div className="facts">
      <p className="facts-line">
        {[indicator.category, indicator.attribute, indicator.unit].filter(Boolean).join(' · ')}
      </p>
      <p className="facts-cells">
        {indicator.values.map((cell) => (
          <span key={`${cell.role}${cell.period}`}>
            <span className="quiet">
              {dueWords(cell.period)}
              {word('valueRole', cell.role)}
            </span>{' '}
            <b>{cell.raw || t('word.none')}</b>
          </span>
        ))}
      </p>
    </div>
  )
}

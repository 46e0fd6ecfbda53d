import type { DraftIndicator, DraftMeasure, ReviewItem, Target } from '@tongtu/plan'
import { t, word } from '../../../app/locale/messages.ts'
import { targetKey, unitKey } from '../../source-reader/marks.ts'
import { Mark, TargetMarks } from '../../targets/target-marks.tsx'
import { dueWords, quantityWords } from '../../targets/target-words.ts'
import type { OriginalOf } from '../original/original-of.ts'
import { FactButton } from './fact-button.tsx'

/** The facts of an item; each figure and unit is a stop that lights its words in the source, or opens them. */
export function ItemBody({ item, original }: { readonly item: ReviewItem; readonly original: OriginalOf | null }) {
  if (item.type === 'indicator') return <IndicatorFacts indicator={item.indicator} original={original} />
  const targets = item.type === 'goal' ? item.goal.targets : item.measure.targets
  return (
    <div className="facts">
      {targets.map((target, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a target is known by its place in the list
        <TargetFact key={at} target={target} twin={targetKey(item.id, at)} original={original} />
      ))}
      {targets.length === 0 && <p className="facts-none">{t('review.noTarget')}</p>}
      {item.type === 'measure' && <MeasureUnits measure={item.measure} original={original} />}
    </div>
  )
}

function TargetFact(props: { readonly target: Target; readonly twin: string; readonly original: OriginalOf | null }) {
  const { target } = props
  return (
    <FactButton className="fact" span={target.span} twin={props.twin} original={props.original}>
      <span className="fact-metric">
        {target.perUnit && <span className="quiet">{target.perUnit} </span>}
        {target.metric}
      </span>
      <span className="fact-figure">
        {quantityWords(target)}
        <TargetMarks target={target} />
      </span>
      <span className="fact-due">{dueWords(target.due)}</span>
    </FactButton>
  )
}

function MeasureUnits(props: { readonly measure: DraftMeasure; readonly original: OriginalOf | null }) {
  const { measure, original } = props
  const units = (list: DraftMeasure['leadUnits']) =>
    list.map((unit) => (
      <FactButton
        key={unit.name}
        className="unit"
        span={unit.span}
        twin={unitKey(measure.id, unit.name)}
        original={original}
      >
        {unit.name}
      </FactButton>
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

function IndicatorFacts(props: { readonly indicator: DraftIndicator; readonly original: OriginalOf | null }) {
  const { indicator, original } = props
  return (
    <div className="facts">
      <p className="facts-line">
        {[indicator.category, indicator.attribute, indicator.unit].filter(Boolean).join(' · ')}
      </p>
      <p className="facts-cells">
        {indicator.values.map((cell, at) => {
          const words = (
            <>
              <span className="quiet">
                {dueWords(cell.period)}
                {word('valueRole', cell.role)}
              </span>{' '}
              <b>{cell.raw || t('word.none')}</b>
            </>
          )
          const key = `${cell.role}${cell.period}`
          const twin = targetKey(indicator.id, at)
          if (!original) {
            return (
              <span key={key} data-k={twin}>
                {words}
              </span>
            )
          }
          return (
            <FactButton key={key} className="fact-cell" span={cell.span} twin={twin} original={original}>
              {words}
            </FactButton>
          )
        })}
      </p>
    </div>
  )
}

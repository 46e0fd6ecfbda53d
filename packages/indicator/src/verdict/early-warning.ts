import { type Conditions, holds, type Standing } from './standing.ts'

/** Levels of 预警 from the mildest to the gravest. */
export type WarningLevel = 'blue' | 'yellow' | 'orange' | 'red'

export const warningNames: Readonly<Record<WarningLevel, { readonly word: string; readonly numeral: string }>> = {
  blue: { word: '蓝', numeral: 'Ⅳ' },
  yellow: { word: '黄', numeral: 'Ⅲ' },
  orange: { word: '橙', numeral: 'Ⅱ' },
  red: { word: '红', numeral: 'Ⅰ' },
}

/** A row of the table of warnings; a place may keep a table of its own. */
export interface WarningRule {
  /** Stable, W01. */
  readonly id: string
  readonly level: WarningLevel
  readonly when: Conditions
  readonly words: string
}

/** Version of the usual table. */
export const WARNING_RULES = 1

/** The gravest first. But for what is due or owed, nothing is said of a series that was measured once only. */
export const warningRules: readonly WarningRule[] = [
  { id: 'W01', level: 'red', when: { due: ['reached'], met: ['not_met'] }, words: '到期未达到目标' },
  {
    id: 'W02',
    level: 'red',
    when: { judgedBy: ['way'], due: ['near'], met: ['not_met'], outlook: ['unlikely'], measured: ['more'] },
    words: '距到期1年以内，按现有趋势难以达到',
  },
  {
    id: 'W03',
    level: 'orange',
    when: { judgedBy: ['way'], met: ['not_met', 'met_marginal'], outlook: ['unlikely'], measured: ['more'] },
    words: '按现有趋势到期难以达到',
  },
  {
    id: 'W04',
    level: 'orange',
    when: { judgedBy: ['way'], moves: ['backwards'], measured: ['more'] },
    words: '与目标方向相反，已不及基期',
  },
  {
    id: 'W05',
    level: 'orange',
    when: { judgedBy: ['level'], met: ['not_met'], measured: ['more'] },
    words: '未保持在目标要求以内',
  },
  {
    id: 'W06',
    level: 'yellow',
    when: { judgedBy: ['way'], met: ['not_met', 'met_marginal'], pace: ['off_track'], measured: ['more'] },
    words: '明显落后于序时或年度轨迹',
  },
  {
    id: 'W07',
    level: 'yellow',
    when: { judgedBy: ['way'], met: ['met'], outlook: ['unlikely'], measured: ['more'] },
    words: '已提前达到目标，按现有趋势到期难以保持',
  },
  {
    id: 'W08',
    level: 'yellow',
    when: { judgedBy: ['place', 'state'], due: ['near'], met: ['not_met'] },
    words: '距到期1年以内，尚未达到',
  },
  {
    id: 'W09',
    level: 'blue',
    when: {
      judgedBy: ['way'],
      due: ['near', 'far'],
      met: ['not_met', 'met_marginal'],
      pace: ['at_risk'],
      measured: ['more'],
    },
    words: '略落后于序时或年度轨迹',
  },
  {
    id: 'W10',
    level: 'blue',
    when: { judgedBy: ['way'], outlook: ['at_risk'], measured: ['more'] },
    words: '按现有趋势到期能否达到尚不确定',
  },
  { id: 'W11', level: 'blue', when: { met: ['met_marginal'], measured: ['more'] }, words: '在容差以内，处于临界' },
  { id: 'W12', level: 'blue', when: { figure: ['owed'] }, words: '应报未报' },
]

export interface EarlyWarning {
  readonly level: WarningLevel
  /** The row that decided. */
  readonly rule: string
  /** Every row that holds, the deciding one first. */
  readonly reasons: readonly string[]
}

/** The gravest warning that holds, with all its reasons; null where nothing has to be said. */
export function earlyWarning(standing: Standing, rules: readonly WarningRule[] = warningRules): EarlyWarning | null {
  const holding = rules.filter(({ when }) => holds(when, standing))
  const [first] = holding
  return first ? { level: first.level, rule: first.id, reasons: holding.map(({ words }) => words) } : null
}

import type { Conditions } from './standing.ts'
import type { Status } from './status.ts'

/** A row of the table that makes a status; the first whose conditions hold decides. */
export interface StatusRule {
  /** Stable, V01. */
  readonly id: string
  readonly status: Status
  readonly when: Conditions
  /** The rule in Chinese, as the page explains it. */
  readonly words: string
}

/** Version of the table, kept with every verdict. */
export const STATUS_RULES = 1

export const statusRules: readonly StatusRule[] = [
  { id: 'V01', status: 'no_data', when: { met: ['undecided'] }, words: '缺少判定所需的数据' },
  {
    id: 'V02',
    status: 'completed',
    when: { met: ['met'], judgedBy: ['state'] },
    words: '承诺的状态已经实现',
  },
  {
    id: 'V03',
    status: 'on_track',
    when: { met: ['met'], due: ['reached'], figure: ['provisional'] },
    words: '到期达到目标，数据为快报或初步数，待最终数据确认',
  },
  { id: 'V04', status: 'completed', when: { met: ['met'], due: ['reached'] }, words: '到期达到目标' },
  {
    id: 'V05',
    status: 'at_risk',
    when: { met: ['met_marginal'], due: ['reached'] },
    words: '到期在容差以内达到目标',
  },
  { id: 'V06', status: 'off_track', when: { due: ['reached'] }, words: '到期未达到目标' },
  { id: 'V07', status: 'on_track', when: { judgedBy: ['level', 'place'], met: ['met'] }, words: '符合目标要求' },
  {
    id: 'V08',
    status: 'at_risk',
    when: { judgedBy: ['level', 'place'], met: ['met_marginal'] },
    words: '在容差以内符合目标要求',
  },
  { id: 'V09', status: 'off_track', when: { judgedBy: ['level'] }, words: '不符合目标要求' },
  { id: 'V10', status: 'at_risk', when: { judgedBy: ['place', 'state'] }, words: '尚未达到，到期前仍有余地' },
  {
    id: 'V11',
    status: 'at_risk',
    when: { met: ['met'], outlook: ['unlikely', 'at_risk'] },
    words: '已提前达到目标，按现有趋势到期未必保持',
  },
  { id: 'V12', status: 'on_track', when: { met: ['met'] }, words: '已提前达到目标' },
  { id: 'V13', status: 'off_track', when: { moves: ['backwards'] }, words: '与目标方向相反，已不及基期' },
  { id: 'V14', status: 'off_track', when: { outlook: ['unlikely'] }, words: '按现有趋势到期难以达到' },
  {
    id: 'V15',
    status: 'off_track',
    when: { pace: ['off_track'], outlook: ['unknown'] },
    words: '明显落后于序时或年度轨迹，且无从预测',
  },
  {
    id: 'V16',
    status: 'at_risk',
    when: { pace: ['off_track', 'at_risk'] },
    words: '落后于序时或年度轨迹，到期尚有可能达到',
  },
  { id: 'V17', status: 'at_risk', when: { outlook: ['at_risk'] }, words: '按现有趋势到期能否达到尚不确定' },
  { id: 'V18', status: 'on_track', when: { pace: ['on_track'] }, words: '达到序时或年度轨迹' },
  { id: 'V19', status: 'on_track', when: { outlook: ['likely'] }, words: '按现有趋势到期有望达到' },
  { id: 'V20', status: 'on_track', when: { pace: ['starting'] }, words: '起步期，尚不评价快慢' },
  { id: 'V21', status: 'at_risk', when: {}, words: '尚未达到目标，又无从判断进度和趋势' },
]

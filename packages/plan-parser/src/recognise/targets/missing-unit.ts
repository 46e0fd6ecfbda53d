import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'

const SHARE =
  /(?:占比|比重|比例|覆盖面|满意度|[^比倍人口件]率|份额|(?:达标|参保|覆盖|普及|合格|参与|完成|化解|提前|利用|就诊|入学|录取|办理|办结|登记|失业)率)$/
/** Rates that count cases per so many people or per so much output, not per cent. */
const NOT_PER_CENT =
  /每?[万千百]人(?!口)|每[百千万]|死亡率|成讼率|发案率|出生率|生育率|周转率|分辨率|市盈率|自然增长率|倍|汇率|密度|容积率|效率$|速率$|功率$|频率$|之比$/
const MONEY =
  /投资|产值|收入|营收|税|贷款|资金|总额|金额|销售|增加值|生产总值|GDP|GEP|余额|融资|出口|进口|消费|总量|效益|规模/
const PEOPLE = /人口|人数|人才|就业|从业人员|居民|学生|游客|劳动力|会员/

/** The words name a share: a number without a unit behind them has lost its per cent sign. */
export const isShare = (metric: string): boolean => SHARE.test(metric) && !NOT_PER_CENT.test(metric)

interface FilledUnit {
  readonly unit: string | null
  readonly repaired: FoundTarget['repaired']
  readonly doubt: {
    readonly code: string
    readonly severity: 'warning' | 'hint'
    readonly message: string
    readonly suggestion: string
  } | null
}

/**
 * The unit of a figure that prints none: a lost per cent sign is mended where the metric is a share, a bare scale
 * (20亿) takes the unit its metric has. A plain ratio (倍差1.9) has none. null where a bare number is no target.
 */
export const missingUnit = (figure: Figure, metric: string, mask: string): FilledUnit | null => {
  if (figure.unit !== null && !figure.bare) return { unit: figure.unit, repaired: null, doubt: null }
  if (figure.bare) {
    const noun = metric.endsWith('人次') ? '人次' : PEOPLE.test(metric) ? '人' : MONEY.test(metric) ? '元' : ''
    return {
      unit: figure.unit + noun,
      repaired: null,
      doubt:
        noun === ''
          ? null
          : {
              code: 'TT-P-071',
              severity: 'hint',
              message: `“${figure.value}${figure.unit}”没有写明单位，已按${figure.unit}${noun}识别`,
              suggestion: '核对单位',
            },
    }
  }
  if (figure.worded) return { unit: null, repaired: null, doubt: null }
  const number = Number(figure.value)
  if (isShare(metric) && number <= 100) {
    return {
      unit: '%',
      repaired: { rule: 'lost-percent', from: mask.slice(figure.binding?.from ?? figure.at, figure.to) },
      doubt: {
        code: 'TT-P-070',
        severity: 'warning',
        message: `“${figure.value}”后疑似缺百分号，已按${figure.value}%识别`,
        suggestion: '对照原件核对，如有误请改正单位',
      },
    }
  }
  return figure.binding && figure.binding.verb !== '' ? { unit: null, repaired: null, doubt: null } : null
}

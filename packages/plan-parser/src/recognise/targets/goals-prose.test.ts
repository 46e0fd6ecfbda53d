import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

const IN_GOALS = { planDue: '2027', planFrom: '2023', inGoals: true }

describe('states and directions in a chapter of goals', () => {
  it.each<[string, string[]]>([
    ['园区承载能力显著增强,企业创新活力全面提升。', ['园区承载能力: 显著增强', '企业创新活力: 全面提升']],
    ['护理队伍规模不断壮大、结构持续优化。', ['护理队伍规模: 不断壮大', '护理队伍结构: 持续优化']],
    ['渔港升级改造取得重大进展,国际物流枢纽基本确立。', ['渔港升级改造: 取得重大进展', '国际物流枢纽: 基本确立']],
    ['林区发展活力明显增强,成为全国林业碳汇示范区。', ['林区发展活力: 明显增强', '全国林业碳汇示范区: 成为']],
    ['电网韧性稳步提升,形成多能互补的清洁能源体系。', ['电网韧性: 稳步提升', '多能互补的清洁能源体系: 形成']],
    ['数字经济成为县域发展主引擎,林业成为支柱产业。', ['数字经济: 成为县域发展主引擎', '林业: 成为支柱产业']],
    ['交通领域石油消费力争达到峰值。', ['交通领域石油消费: 达到峰值']],
    ['林区活力明显增强,成为全省林业增长极。', ['林区活力: 明显增强', '全省林业增长极: 成为']],
    ['渔区产业规模、发展质量同步提升。', ['渔区产业规模、发展质量: 同步提升']],
    ['初步形成以养殖为基础、加工为支撑的现代渔业体系。', ['现代渔业体系: 初步形成']],
    ['渔民受教育年限达到较高水平。', ['渔民受教育年限: 达到较高水平']],
    ['初步把渔区建设成为服务全国的鱼苗高地。', []],
    ['种植结构持续改善,粮经饲结构调整为60:25:15。', ['种植结构: 持续改善', '粮经饲结构: 调整为60:25:15']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence, IN_GOALS)).toEqual(expected)
  })
  it('are prose in a measure without a date', () => {
    expect(targetsOf('园区承载能力显著增强,企业创新活力全面提升。')).toEqual([])
    expect(targetsOf('形成多能互补的清洁能源体系。')).toEqual([])
    expect(targetsOf('推动数字经济成为县域发展主引擎。')).toEqual([])
  })
  it('are no promises where they only grow better by degrees', () => {
    expect(targetsOf('体育强县建设取得新突破。', IN_GOALS)).toEqual([])
    expect(targetsOf('治理体系更加完善,网络环境更加清朗。', IN_GOALS)).toEqual([])
  })
  it('leave the heading of a paragraph alone', () => {
    expect(targetsOf('——水利设施全面提升。病险山塘加固400座。', IN_GOALS)).toEqual(['病险山塘加固 = 400座'])
  })
})

// The data set of figures: a province of 90 counties and 1,360 townships, 60 indicators, 60 months. The plan is imported
// the way a user does it; the five million figures are counted out in SQL.

import { type IndicatorDefinition, noSettings } from '@tongtu/indicator'
import {
  addUser,
  importFile,
  judgeDue,
  keepComputed,
  readConfig,
  readIndicators,
  readRegions,
  useServices,
} from '@tongtu/server'
import { print } from './running-server.ts'

/** Fewer are enough to see what one request costs. */
const INDICATORS = Number(process.env['FIGURES_INDICATORS'] ?? 60)
export const PROVINCE = '330000'
const DAY = '2025-12-31'

export interface Figures {
  readonly plan: string
  readonly passwords: { readonly statistics: string }
}

/** Fills an empty data folder. */
export async function seedFigures(data: string): Promise<Figures> {
  return useServices(
    async (services) => {
      const statistics = await addUser(services, {
        username: 'statistics',
        name: '省统计员',
        role: 'statistics',
        placeCode: PROVINCE,
        placeName: '浙江省',
      })
      const definitions = chosen()
      const bytes = new TextEncoder().encode(planOf(definitions))
      const file = { fileName: '方案.html', bytes, placeCode: PROVINCE, asDraft: false }
      const { planId } = await importFile(services, file)
      if (!planId) throw new Error('the plan was not confirmed')
      const { tree } = readRegions()
      const regions = ['county', 'township'].flatMap((level) => tree.below(PROVINCE, level as 'county', DAY))
      const entered = definitions.filter(({ formula }) => formula === null).map(({ id }) => id)
      const codes = regions.map(({ code }) => code)
      for (const at of definitions.keys())
        await services.db.owner.query(share, [`i-${at + 1}`, { ...noSettings, shared: true }])
      let began = performance.now()
      for (const series of entered) await services.db.owner.query(insert, [series, codes])
      await services.db.owner.query('analyze tongtu.observations')
      const { rows } = await services.db.owner.query('select count(*)::int as count from tongtu.observations')
      print('造数', `${rows[0].count}个数，${codes.length}个地区，${entered.length}项`, seconds(began))
      began = performance.now()
      await keepComputed(services, readRegions())
      const made = seconds(began)
      began = performance.now()
      await judgeDue(services, new AbortController().signal)
      const computed = await services.db.owner.query(
        `select (select count(*)::int from tongtu.computed_figures) as figures,
           (select count(*)::int from tongtu.verdicts) as verdicts`,
      )
      print('全部重算', `${computed.rows[0].figures}个数`, made)
      print('各地判定', `${computed.rows[0].verdicts}个`, seconds(began))
      await services.db.owner.query('vacuum analyze')
      return { plan: planId, passwords: { statistics } }
    },
    { config: { ...readConfig({}), dataFolder: data }, mayBegin: true },
  )
}

const seconds = (began: number) => `${Math.round((performance.now() - began) / 1000)}秒`

/** Definitions whose figures come in parts of a year and add up first, then what is computed from them. */
function chosen(): readonly IndicatorDefinition[] {
  const all = readIndicators().definitions
  const rank = ({ space, time, formula }: IndicatorDefinition) =>
    (formula === null ? 0 : 1) + (space === 'none' ? 2 : 0) + (time === 'none' ? 1 : 0)
  return all.toSorted((a, b) => rank(a) - rank(b)).slice(0, INDICATORS)
}

function planOf(definitions: readonly IndicatorDefinition[]): string {
  const rows = definitions.map(({ name, unit }, at) => {
    const cells = [at + 1, name, unit ?? '', 100 + at, 200 + at]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<h1>测省行动方案（2021—2025年）</h1><p>一、主要任务</p>
<p>1.壮大产业。到2025年，新建园区3个。（牵头单位：省经信厅）</p><p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th></tr>
${rows.join('\n')}</table>`
}

// Every place below owes the target of the plan too.
const share = `insert into tongtu.target_settings (jurisdiction_id, subject, settings, revision, reason, recorded_at)
  select jurisdiction_id, $1, $2, 1, '各地同一目标', now() from tongtu.jurisdictions where code = '${PROVINCE}'`

// A figure that rises with the months and differs from place to place.
const insert = `insert into tongtu.observations (jurisdiction_id, series, region, period, value, state, raw, revision, recorded_at)
  select j.jurisdiction_id, $1, c.code, to_char(m.month, 'YYYY-MM'), v.value, 'final', v.value::text, 1, now()
  from tongtu.jurisdictions j,
    unnest($2::text[]) with ordinality as c (code, place),
    generate_series('2021-01-01'::timestamp, '2025-12-01', '1 month') with ordinality as m (month, at),
    lateral (select 50 + (c.place * 7919 + length($1) * 31) % 100 + m.at * 1.25 as value) v
  where j.code = '${PROVINCE}' order by c.code, m.month`

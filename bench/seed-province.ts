// The province data set: 90 counties of 150 measures, five years of monthly returns (810,000), made by counting. One
// county is imported the way a user does it; the others are copies of its rows, the months are counted out in SQL.
import { addUser, importFile, openParsePool, readConfig, useServices } from '@tongtu/server'
import { planText } from './plan-text.ts'
import { print } from './running-server.ts'

/** Fewer are enough to see what one request costs. */
const COUNTIES = Number(process.env['PROVINCE_COUNTIES'] ?? 90)
const MEASURES = 150
const MONTHS = 60
const FIRST = '339001'
/** A city whose one plan is large enough that each of its 50 units reports on 150 measures. */
const CITY = '339900'
const CITY_UNITS = 50

export interface Province {
  /** Passwords of the users `office` and `liaison` of the first county, and of `city`, the office of the city. */
  readonly passwords: { readonly office: string; readonly liaison: string; readonly city: string }
}

/** Fills an empty data folder. */
export async function seedProvince(data: string): Promise<Province> {
  return useServices(
    async (services) => {
      const place = { placeCode: FIRST, placeName: '测一县' } as const
      const office = await addUser(services, { username: 'office', name: '测办', role: 'office', ...place })
      const liaison = await addUser(services, { username: 'liaison', name: '测员', role: 'liaison', ...place })
      const city = await addUser(services, {
        username: 'city',
        name: '市办',
        role: 'office',
        placeCode: CITY,
        placeName: '测市',
      })
      const pool = openParsePool()
      const take = (placeCode: string, number: number, measures: number) => {
        const bytes = new TextEncoder().encode(planText(number, measures))
        return importFile(services, { fileName: '方案.txt', bytes, placeCode, asDraft: false }, pool)
      }
      await take(FIRST, 1, MEASURES)
      const { owner } = services.db
      const began = performance.now()
      for (const statement of statements) await owner.query(statement)
      await take(CITY, 2, MEASURES * CITY_UNITS)
      await pool.close()
      for (const statement of ofCity) await owner.query(statement)
      const { rows } = await owner.query('select count(*)::int as returns from tongtu.returns')
      print('造数', `${rows[0].returns}份月报`, `${Math.round((performance.now() - began) / 1000)}秒`)
      return { passwords: { office, liaison, city } }
    },
    { config: { ...readConfig({}), dataFolder: data }, mayBegin: true },
  )
}

/** Tables of a county in the order in which they refer to each other. */
const copied = [
  'public_numbers',
  'work_days',
  'org_units',
  'source_documents',
  'source_texts',
  'plans',
  'drafts',
  'plan_versions',
  'plan_sections',
  'plan_diagnostics',
  'measures',
  'measure_versions',
  'goals',
  'targets',
  'duties',
]

// County by county: what one import wrote lies together.
const copies = copied.map(
  (table) => `do $$ begin execute (
    select format('insert into tongtu.${table} (%1$s) select %2$s from tongtu.${table} t cross join tongtu.jurisdictions j where t.jurisdiction_id = (select jurisdiction_id from tongtu.jurisdictions where code = ''${FIRST}'') and j.code <> ''${FIRST}'' and j.level = ''county'' order by j.jurisdiction_id',
      string_agg(quote_ident(column_name), ', '),
      string_agg(case column_name when 'jurisdiction_id' then 'j.jurisdiction_id' else 't.' || quote_ident(column_name) end, ', '))
    from information_schema.columns where table_schema = 'tongtu' and table_name = '${table}' and is_generated = 'NEVER'); end $$`,
)

const statements = [
  `insert into tongtu.jurisdictions (code, name, level)
   select '339' || lpad(n::text, 3, '0'), '测' || n || '县', 'county' from generate_series(2, ${COUNTIES}) n`,
  ...copies,
  `update tongtu.memberships m set org_unit_id = (
     select d.org_unit_id from tongtu.duties d where d.jurisdiction_id = m.jurisdiction_id and d.role = 'lead' and d.position = 1
     group by 1 order by count(*) desc, 1 limit 1) where role = 'liaison'`,
  // Somebody to remind in each unit.
  `with added as (
     insert into tongtu.users (jurisdiction_id, username, name, password_hash)
     select u.jurisdiction_id, 'unit-' || row_number() over (), u.name || '联络员', '-'
     from tongtu.org_units u join tongtu.jurisdictions j using (jurisdiction_id) where j.level = 'county'
     returning jurisdiction_id, user_id, name)
   insert into tongtu.memberships (user_id, jurisdiction_id, role, org_unit_id, name)
   select a.user_id, a.jurisdiction_id, 'liaison', u.org_unit_id, a.name
   from added a join tongtu.org_units u on u.jurisdiction_id = a.jurisdiction_id and u.name || '联络员' = a.name`,
  `insert into tongtu.rounds (jurisdiction_id, round_id, plan_id, period, deadline, opened_at)
   select p.jurisdiction_id, n, p.plan_id, to_char(month, 'YYYY-MM'), (month + interval '27 days')::date, month
   from tongtu.plans p, generate_series(1, ${MONTHS}) n, lateral (select (date '2021-12-01' + n * interval '1 month')::timestamptz as month) m`,
  `create temporary table reporting as
   select m.jurisdiction_id, m.measure_id, d.org_unit_id,
          row_number() over (partition by m.jurisdiction_id order by m.position) as position,
          (select min(target_id) from tongtu.targets t where t.jurisdiction_id = m.jurisdiction_id and t.measure_id = m.measure_id and t.comparator <> 'qualitative') as target_id
   from tongtu.measures m
   join tongtu.duties d on d.jurisdiction_id = m.jurisdiction_id and d.measure_id = m.measure_id and d.role = 'lead' and d.position = 1`,
  // Of a hundred returns three lapsed; of the newest month a third is on its way, a third waits to be checked.
  `insert into tongtu.cases (jurisdiction_id, case_id, loop, loop_version, measure_id, org_unit_id, period, state, owner,
     entered_on, due_on, deadline, version, opened_at, ended_at)
   select r.jurisdiction_id, (o.round_id - 1) * ${MEASURES} + r.position, 'monthly-return', 1, r.measure_id, r.org_unit_id, o.period,
     s.state, case s.state when 'draft' then 'reporter' when 'reviewing' then 'office' end,
     o.opened_at::date, case when s.state in ('draft', 'reviewing') then o.deadline end, o.deadline,
     case s.state when 'draft' then 1 when 'lapsed' then 2 when 'reviewing' then 3 else 4 end, o.opened_at,
     case when s.state in ('accepted', 'lapsed') then o.opened_at end
   from reporting r join tongtu.rounds o using (jurisdiction_id),
   lateral (select case
     when o.round_id = ${MONTHS} and r.position % 3 = 0 then 'draft'
     when o.round_id = ${MONTHS} and r.position % 3 = 1 then 'reviewing'
     when (r.position * 7 + o.round_id) % 33 = 0 then 'lapsed' else 'accepted' end as state) s`,
  `insert into tongtu.case_events (jurisdiction_id, case_id, version, event, from_state, to_state, acted_as, at)
   select c.jurisdiction_id, c.case_id, v.version, v.event, v.before, v.after, 'office', c.opened_at
   from tongtu.cases c, (values (1, 'open', null, 'draft'), (2, 'submit', 'draft', 'signing'), (3, 'sign', 'signing', 'reviewing'),
     (4, 'accept', 'reviewing', 'accepted')) v (version, event, before, after)
   where c.state <> 'lapsed' and v.version <= c.version`,
  `insert into tongtu.returns (jurisdiction_id, case_id, round_id, done, problem, next_step, revision, reported_at, channel, touched_at)
   select c.jurisdiction_id, c.case_id, (c.case_id - 1) / ${MEASURES} + 1,
     case when c.state in ('draft', 'lapsed') then '' else '本月完成序时任务，新建点位' || c.case_id % 17 || '处，受益群众' || c.case_id % 900 || '人。' end,
     case when c.case_id % 11 = 0 then '用地指标紧张' else '' end, '下月继续推进，按节点完成验收。',
     case when c.state = 'draft' then 0 else 1 end, c.opened_at, 'web', c.opened_at
   from tongtu.cases c`,
  `insert into tongtu.return_figures (jurisdiction_id, case_id, target_id, raw, value)
   select c.jurisdiction_id, c.case_id, r.target_id, (c.case_id % 90 + 1)::text, c.case_id % 90 + 1
   from tongtu.cases c join reporting r using (jurisdiction_id, measure_id)
   where r.target_id is not null and c.state not in ('draft', 'lapsed')`,
  `insert into tongtu.assignments (jurisdiction_id, measure_id, year, goal)
   select jurisdiction_id, measure_id, 2026, '年内新建点位12处' from reporting`,
  `insert into tongtu.nodes (jurisdiction_id, node_id, measure_id, year, position, title, due_on)
   select r.jurisdiction_id, (r.position - 1) * 4 + q, r.measure_id, 2026, q, q || '季度进展', make_date(2026, q * 3, 28)
   from reporting r, generate_series(1, 4) q`,
  `insert into tongtu.public_numbers (jurisdiction_id, noun, last)
   select jurisdiction_id, noun, last from tongtu.jurisdictions,
     (values ('round', ${MONTHS}), ('case', ${MONTHS * MEASURES}), ('node', ${MEASURES * 4})) v (noun, last) where level = 'county'
   on conflict (jurisdiction_id, noun) do update set last = excluded.last`,
  // The city's import checks its references by plans that fit full tables.
  'analyze',
]

const ofCity = [
  `insert into tongtu.org_units (jurisdiction_id, name)
   select jurisdiction_id, '市直单位' || n from tongtu.jurisdictions, generate_series(1, ${CITY_UNITS}) n where code = '${CITY}'`,
  `update tongtu.duties d set org_unit_id = u.org_unit_id
   from tongtu.jurisdictions j, tongtu.measures m, tongtu.org_units u
   where j.code = '${CITY}' and d.jurisdiction_id = j.jurisdiction_id and d.role = 'lead' and d.position = 1
     and m.jurisdiction_id = d.jurisdiction_id and m.measure_id = d.measure_id
     and u.jurisdiction_id = d.jurisdiction_id and u.name = '市直单位' || (m.position % ${CITY_UNITS} + 1)`,
  'analyze',
]

import { criteriaOf } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { CaseRow } from '../cases/stored-case.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

export interface JudgedCriterion {
  readonly text: string
  /** Null: not judged yet. */
  readonly met: boolean | null
  readonly finding: string
}

/** What is to be verified in a write-off, and how far somebody has come with it. */
export interface Verification {
  readonly year: number
  readonly goal: string
  readonly criteria: readonly JudgedCriterion[]
  readonly proof: readonly {
    readonly id: string
    readonly fileName: string
    readonly size: number
    /** The person who asks has had it before his eyes. */
    readonly opened: boolean
  }[]
}

/**
 * Criteria and proof of write-offs, by number of the case: three queries however many. The criteria are those of the
 * newest year up to the opening that has any. While the case is verified a person sees his own judgements, else those
 * that were signed last.
 */
export async function findVerifications(
  tx: Tx,
  cases: readonly CaseRow[],
  userId: string | null,
): Promise<ReadonlyMap<number, Verification>> {
  if (cases.length === 0) return new Map()
  const ids = cases.map((row) => row.case_id)
  const asked = await askedOf(tx, ids)
  const judged = await judgementsOf(tx, ids, userId)
  const proof = await proofOf(tx, ids, userId)
  return new Map(
    cases.map((row) => {
      const { year = 0, goal = '', criteria = '' } = asked.get(row.case_id) ?? {}
      const own = judged.get(row.case_id) ?? []
      return [
        row.case_id,
        {
          year,
          goal,
          criteria: criteriaOf(criteria).map((text) => {
            const judgement = own.find(({ criterion }) => criterion === text)
            return { text, met: judgement?.met ?? null, finding: judgement?.finding ?? '' }
          }),
          proof: proof.get(row.case_id) ?? [],
        },
      ]
    }),
  )
}

async function askedOf(tx: Tx, cases: readonly number[]) {
  const { rows } = await sql<{ case_id: number; year: number; goal: string; criteria: string }>`
    select distinct on (c.case_id) c.case_id, a.year, a.goal, a.criteria
    from cases c
    join assignments a on a.jurisdiction_id = c.jurisdiction_id and a.measure_id = c.measure_id
    where c.case_id = any(${cases}) and a.criteria <> '' and a.year <= extract(year from c.opened_at)
    order by c.case_id, a.year desc`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row]))
}

async function judgementsOf(tx: Tx, cases: readonly number[], userId: string | null) {
  const { rows } = await sql<{ case_id: number; criterion: string; met: boolean; finding: string }>`
    select case_id, criterion, met, finding
    from (
      select j.*, rank() over (partition by j.case_id order by j.version desc) as nth
      from criterion_judgements j
      join cases c on c.jurisdiction_id = j.jurisdiction_id and c.case_id = j.case_id
      left join case_events e
        on e.jurisdiction_id = j.jurisdiction_id and e.case_id = j.case_id and e.version = j.version + 1
      where j.case_id = any(${cases}) and case when c.state = 'verifying'
        then j.version = c.version and j.judged_by = ${userId}::uuid
        else e.user_id = j.judged_by end) signed
    where nth = 1`.execute(tx)
  return Map.groupBy(rows, (row) => row.case_id)
}

async function proofOf(tx: Tx, cases: readonly number[], userId: string | null) {
  const { rows } = await sql<{
    case_id: number
    evidence_id: number
    file_name: string
    size: number
    opened: boolean
  }>`
    select p.case_id, p.evidence_id, e.file_name, e.size, v.viewed_at is not null as opened
    from case_evidence p
    join evidence e on e.jurisdiction_id = p.jurisdiction_id and e.evidence_id = p.evidence_id
    left join evidence_views v on v.jurisdiction_id = p.jurisdiction_id and v.case_id = p.case_id
      and v.evidence_id = p.evidence_id and v.viewed_by = ${userId}::uuid
    where p.case_id = any(${cases})
    order by p.evidence_id`.execute(tx)
  const groups = Map.groupBy(rows, (row) => row.case_id)
  return new Map(
    [...groups].map(([id, own]) => [
      id,
      own.map(({ evidence_id, file_name: fileName, size, opened }) => ({
        id: publicId('evidence', evidence_id),
        fileName,
        size,
        opened,
      })),
    ]),
  )
}

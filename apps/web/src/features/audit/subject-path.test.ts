import { expect, it } from 'vitest'
import type { AuditEvent } from '../../api/types.ts'
import { subjectPath } from './subject-path.ts'

const event = (subject: string, subjectName: string | null = '名称', planId: string | null = null) =>
  subjectPath({ subject, subjectName, planId } as AuditEvent)

it('leads to the page of what was changed, and nowhere when it is gone', () => {
  expect(event('plan:p-3')).toBe('plans/p-3')
  expect(event('measure:m-7', '举措', 'p-3')).toBe('plans/p-3?tab=measures&history=m-7')
  expect(event('draft:d-2')).toBe('plans/import/d-2')
  expect(event('draft:d-2', null)).toBeNull()
  expect(event('backup:tongtu.tar.gz', null)).toBe('admin')
  expect(event('user:1')).toBeNull()
})

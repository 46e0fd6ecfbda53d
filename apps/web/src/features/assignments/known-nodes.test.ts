import { expect, it } from 'vitest'
import { withKnownIds } from './known-nodes.ts'

const known = (id: string, title: string, dueOn: string) => ({ id, title, dueOn, doneOn: null, doneCase: null })

it('keeps the ids of nodes that are the same, were moved, or reworded within their quarter', () => {
  const stored = [
    known('n-1', '选址', '2026-03-20'),
    known('n-2', '开工', '2026-06-30'),
    known('n-3', '验收', '2026-12-31'),
  ]
  const wanted = [
    { title: '开工', dueOn: '2026-08-01' },
    { title: '选址', dueOn: '2026-03-20' },
    { title: '竣工验收', dueOn: '2026-12-20' },
    { title: '开放', dueOn: '2026-12-31' },
  ]
  expect(withKnownIds(wanted, stored).map(({ id }) => id)).toEqual(['n-2', 'n-1', 'n-3', undefined])
  expect(withKnownIds([], stored)).toEqual([])
})

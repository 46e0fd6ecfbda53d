import { client } from '../client.ts'
import type { NewRestatement } from '../types.ts'
import { at, body, list, root } from './call.ts'

/** Restatements of whole series: what was rewritten, what one would change, doing and undoing it. */
export const restatementCalls = {
  restatements: () => list<'Restatement'>(client.GET(`${root}/restatements`)),
  previewRestatement: (given: NewRestatement) =>
    body<'RestatementPreview'>(client.POST(`${root}/restatements/preview`, { body: given })),
  restate: (given: NewRestatement) => client.POST(`${root}/restatements`, { body: given }),
  undoRestatement: (id: string) => client.POST(`${root}/restatements/{id}/undo`, at(id)),
}

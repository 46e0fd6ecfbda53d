import { client } from '../client.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** Ledgers: the named things that figures count. */
export const ledgerCalls = {
  ledgerTemplates: () => list<'LedgerTemplate'>(client.GET(`${root}/ledger-templates`)),
  ledgers: () => list<'LedgerSummary'>(client.GET(`${root}/ledgers`)),
  ledger: (id: string, day: string | null) =>
    body<'LedgerDetail'>(
      client.GET(`${root}/ledgers/{id}`, { params: { path: { id }, query: day === null ? {} : { day } } }),
    ),
  addLedger: (wanted: Schemas['AddLedger']) =>
    client.POST(`${root}/ledgers`, { body: wanted }).then(({ data }) => data as { id: string }),
  renameLedger: (id: string, name: string) =>
    client.PUT(`${root}/ledgers/{id}/name`, { ...at(id), body: { name } }).then(({ data }) => data as { name: string }),
  saveLedgerRows: (id: string, rows: Schemas['SaveLedgerRows']['rows']) =>
    body<'LedgerRowsSaved'>(client.PUT(`${root}/ledgers/{id}/rows`, { ...at(id), body: { rows } })),
  moveLedgerRows: (id: string, wanted: Schemas['MoveLedgerRows']) =>
    list<'MovedLedgerRow'>(client.POST(`${root}/ledgers/{id}/moves`, { ...at(id), body: wanted })),
  ledgerRowHistory: (id: string) => list<'LedgerRowEvent'>(client.GET(`${root}/ledger-rows/{id}/history`, at(id))),
  removeLedgerRow: (id: string, wanted: Schemas['RemoveLedgerRow']) =>
    client
      .PUT(`${root}/ledger-rows/{id}/removed`, { ...at(id), body: wanted })
      .then(({ data }) => data as { revision: number }),
  linkLedger: (id: string, subject: string) =>
    client.POST(`${root}/ledgers/{id}/targets`, { ...at(id), body: { subject } }),
  unlinkLedger: (id: string, subject: string) =>
    client.DELETE(`${root}/ledgers/{id}/targets/{subject}`, { params: { path: { id, subject } } }),
  previewLedger: (id: string, file: File) =>
    body<'LedgerImport'>(client.POST(`${root}/ledgers/{id}/imports`, { ...at(id), ...formOf(file) })),
  ledgerImport: (id: string) => body<'LedgerImport'>(client.GET(`${root}/ledger-imports/{import}`, one(id))),
  applyLedger: (id: string) => body<'LedgerRowsSaved'>(client.POST(`${root}/ledger-imports/{import}/apply`, one(id))),
  undoLedger: (id: string) => body<'UndoneLedgerImport'>(client.POST(`${root}/ledger-imports/{import}/undo`, one(id))),
}

const one = (id: string) => ({ params: { path: { import: id } } })

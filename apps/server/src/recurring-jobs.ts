import { checkChains } from './audit/check-chain.ts'
import { sealEvents } from './audit/seal-events.ts'
import { backUp } from './backup/backup-folder.ts'
import { lapseCases } from './cases/lapse-cases.ts'
import { readLoops } from './cases/loops.ts'
import { judgeDue } from './computed/judge-due.ts'
import { openParsePool } from './drafts/parse-pool.ts'
import { resumeDrafts } from './drafts/resume-drafts.ts'
import { endIdleSessions } from './identity/end-idle-sessions.ts'
import { renewLedgerFigures } from './ledgers/renew-ledger-figures.ts'
import { deliverPending } from './notifications/deliver-pending.ts'
import { sendReminders } from './notifications/send-reminders.ts'
import type { Job } from './platform/jobs.ts'
import type { Services } from './platform/services.ts'

/** Everything that happens by itself, and when: times are UTC, Beijing is eight hours ahead. */
export const recurringJobs = (services: Services): readonly Job[] => [
  {
    name: 'nightly_backup',
    at: '30 18 * * *',
    madeUpFor: true,
    perform: async () => {
      await backUp(services)
    },
  },
  { name: 'end_idle_sessions', at: '0 19 * * *', madeUpFor: true, perform: () => endIdleSessions(services) },
  { name: 'verify_chains', at: '0 20 * * *', madeUpFor: true, perform: () => checkChains(services) },
  {
    name: 'renew_ledger_figures',
    at: '5 16 * * *',
    madeUpFor: true,
    perform: async () => {
      await renewLedgerFigures(services)
    },
  },
  { name: 'resume_drafts', at: '*/2 * * * *', madeUpFor: false, perform: () => resumeAbandoned(services) },
  { name: 'seal_events', everySeconds: 1, perform: (signal) => sealEvents(services, signal) },
  { name: 'judge_due', everySeconds: 1, perform: (signal) => judgeDue(services, signal) },
  {
    name: 'lapse_cases',
    at: '10 * * * *',
    madeUpFor: false,
    perform: async () => {
      await lapseCases(services, readLoops())
    },
  },
  {
    name: 'send_reminders',
    at: '*/10 * * * *',
    madeUpFor: false,
    perform: async () => {
      await sendReminders(services, readLoops())
    },
  },
  {
    name: 'deliver_messages',
    at: '* * * * *',
    madeUpFor: false,
    perform: async () => {
      await deliverPending(services)
    },
  },
]

/** A pool without documents costs nothing: its worker starts with the first. */
async function resumeAbandoned(services: Services) {
  const pool = openParsePool()
  try {
    await resumeDrafts(services, pool, 'abandoned')
  } finally {
    await pool.close()
  }
}

import { backUp } from './backup/backup-folder.ts'
import { endIdleSessions } from './identity/end-idle-sessions.ts'
import type { Job } from './platform/jobs.ts'
import type { Services } from './platform/services.ts'

/** Everything that happens by itself, and when: times are UTC, Beijing is eight hours ahead. */
export const recurringJobs = (services: Services): readonly Job[] => [
  {
    name: 'nightly_backup',
    at: '30 18 * * *',
    perform: async () => {
      await backUp(services)
    },
  },
  { name: 'end_idle_sessions', at: '0 19 * * *', perform: () => endIdleSessions(services) },
]

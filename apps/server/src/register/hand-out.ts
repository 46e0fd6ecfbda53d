import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Credential, Credentials } from './schema.ts'

/** Passwords for the people they are for, also as a sheet to print and cut up: this answer is the only copy. */
export async function handOut(place: string, what: string, accounts: Credential[], now: Date): Promise<Credentials> {
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { credentialsWorkbook } = await import('./credentials-workbook.ts')
  const bytes = await credentialsWorkbook(`${place}${what}`, accounts, now)
  const fileName = fileNameOf(`${place}${what}${chinaDay(now)}`, '.xlsx')
  return { accounts, fileName, workbook: bytes.toString('base64') }
}

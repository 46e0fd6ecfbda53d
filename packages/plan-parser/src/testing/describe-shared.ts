import { existsSync } from 'node:fs'
import { describe } from 'vitest'
import { shared } from './shared-folder.ts'

/**
 * `describe` for tests of what lies outside the repository. Where one of `files` is absent they are skipped, and the
 * output says so even where skipped tests are not listed.
 */
export function describeShared(title: string, files: readonly string[], tests: () => void): void {
  const absent = files.map((file) => shared(file)).find((file) => !existsSync(file))
  if (absent === undefined) describe(title, tests)
  else {
    console.warn(`SKIPPED: ${title}: there is no ${absent}; set TONGTU_SHARED to the folder that has it`)
    // Without the body, which would read the absent files.
    describe.todo(title)
  }
}

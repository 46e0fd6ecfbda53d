import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { openAs } from '../sign-in.ts'
import { place } from './proof.ts'

/** A test of one system: `as` opens a page on which a demo user of the place is signed in. */
export const it = test.extend(
  'as',
  () =>
    async (role: 'office' | 'liaison' | 'leader'): Promise<Page> =>
      (await openAs(`${role}-${place}`)).page,
)

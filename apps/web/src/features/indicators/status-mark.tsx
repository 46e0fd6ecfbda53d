import type { Light } from '@tongtu/delivery'
import { LightMark } from '../lights/light-mark.tsx'
import type { Status } from './row-facets.ts'

/** The light of an indicator: those of measures, in their shapes and words. */
export function StatusMark({ status }: { readonly status: Status }) {
  return <LightMark light={lightOf(status)} />
}

export function lightOf(status: Status): Light {
  return status === 'completed' ? 'done' : status
}

import type { UnitChoice } from './find-units.ts'
import { UnitSearch } from './unit-search.tsx'

/** The box of one unit in a row of rows: `=` repeats the row above, `x` picks the row, arrows and Enter go on to others. */
export function UnitCombobox(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly UnitChoice[]
  readonly choose: (name: string, leaving: boolean) => void
  readonly same: () => void
  readonly pick: (extend: boolean) => void
  readonly move: (by: number) => void
}) {
  const done = (act: () => void) => {
    act()
    return true
  }
  return (
    <UnitSearch
      id={props.id}
      label={props.label}
      value={props.value}
      choices={props.choices}
      take={props.choose}
      closedKeys={{
        ArrowDown: () => done(() => props.move(1)),
        ArrowUp: () => done(() => props.move(-1)),
        Enter: () => done(() => props.move(1)),
        '=': () => done(props.same),
        x: (event) => done(() => props.pick(event.shiftKey)),
        X: () => done(() => props.pick(true)),
      }}
    />
  )
}

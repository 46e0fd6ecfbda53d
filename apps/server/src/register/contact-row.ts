import type { PostKind } from './tables.ts'

/** A person as a contact list names him. */
export interface Contact {
  readonly name: string
  readonly title: string | null
  readonly phone: string | null
  readonly officePhone: string | null
}

/** What a contact list says of one unit; null where it says nothing. */
export interface ContactRow {
  /** Where the row stands, as the file counts: `5`. */
  readonly row: string
  readonly unit: string
  readonly section: string | null
  readonly contacts: { readonly [Kind in PostKind]: Contact | null }
}

/** Something in the file that a person should look at: place, fact, remedy. */
export interface ContactProblem {
  /** A cell `E5`, or the row where the format has no cells. */
  readonly place: string
  readonly message: string
  readonly suggestion: string
}

export interface ContactList {
  readonly rows: readonly ContactRow[]
  readonly problems: readonly ContactProblem[]
  /** Heads of columns that the register has no place for. */
  readonly ignored: readonly string[]
}

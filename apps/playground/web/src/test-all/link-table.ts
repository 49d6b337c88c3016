import Papa from 'papaparse'
import type { Unsigned } from './unsigned.ts'

/** A link and whom it is for. */
export interface LinkRow extends Unsigned {
  readonly name: string
  readonly email: string
  readonly url: string
}

/** The links as a table for a spreadsheet or a mail merge. */
export const linkTable = (titles: readonly string[], rows: readonly LinkRow[]): string =>
  Papa.unparse(
    {
      fields: [...titles],
      data: rows.map(({ user, name, email, url }) => [user, name, email, url]),
    },
    { delimiter: ';', escapeFormulae: true },
  )

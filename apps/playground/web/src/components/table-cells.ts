import Papa from 'papaparse'

/** A row of a table that says something. `at` counts as a spreadsheet does, from 1 and with the empty rows. */
export interface TableRow {
  readonly at: number
  readonly cells: readonly string[]
}

/** Rows of a table with commas, semicolons or tabs, as a spreadsheet saves it. */
export const tableRows = (text: string): readonly TableRow[] => {
  const table = text.replace(/^\uFEFF/, '')
  // Empty rows would mislead the guess, and yet they count.
  const { delimiter } = Papa.parse(table, { skipEmptyLines: 'greedy', preview: 10 }).meta
  return Papa.parse<readonly string[]>(table, { delimiter })
    .data.map((cells, index) => ({ at: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** A title of a column without what does not distinguish it. */
export const plainTitle = (text: string): string => text.trim().toLocaleLowerCase().replace(/\s+/g, ' ')

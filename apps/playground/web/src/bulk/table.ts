import { parseAddress } from '@saatja/core/settings'
import { plainTitle, tableRows } from '../components/table-cells.ts'

/** What a table of messages may hold, by the titles under which it is found. Any other column fills a `{title}`. */
const titles = {
  to: ['to', 'email', 'e-mail', 'recipient', 'saaja', 'e-post', 'kellele', 'saņēmējs', 'e-pasts', 'kam'],
  name: ['name', 'nimi', 'vārds', 'nosaukums'],
  cc: ['cc'],
  subject: ['subject', 'teema', 'temats'],
  text: ['text', 'message', 'tekst', 'sisu', 'teksts'],
  attachments: ['attachments', 'attachment', 'file', 'manused', 'manus', 'fail', 'pielikumi', 'pielikums'],
  key: ['key', 'võti', 'atslēga'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Column = keyof typeof titles

const columns = Object.keys(titles) as readonly Column[]

const columnOf = (title: string): Column | undefined =>
  columns.find((column) => titles[column].some((name) => name === plainTitle(title)))

/** What every message of a table shares, unless a column says it; `{title}` stands for the cell of that column. */
export interface TableTexts {
  readonly run: string
  readonly subject: string
  readonly text: string
  /** Names of files that go with every message. */
  readonly toAll?: readonly string[]
}

export interface TableMessages {
  /** JSON of the shape that `npm run bulk` reads; absent while something is missing. */
  readonly content?: string
  /** In which row each message stands, counted as a spreadsheet does. */
  readonly rows: readonly number[]
  readonly hasTo: boolean
  /** Whether a column says it. */
  readonly has: { readonly subject: boolean; readonly text: boolean }
  /** Titles that may stand in braces. */
  readonly fields: readonly string[]
  /** Rows without a correct address, counted as a spreadsheet does, with the text of the cell. */
  readonly wrong: readonly { readonly row: number; readonly address: string }[]
  /** Names in braces that are no column. */
  readonly unknown: { readonly subject: readonly string[]; readonly text: readonly string[] }
  /** Names of the files that rows name, and how many rows do. */
  readonly files: ReadonlyMap<string, number>
}

type Cells = ReadonlyMap<string, string>

const braces = /\{([^{}]+)\}/g

const filled = (template: string, cells: Cells): string =>
  template.replace(braces, (whole, title: string) => cells.get(plainTitle(title)) ?? whole)

/** Several in one cell stand apart by semicolons or lines. */
const listOf = (cell: string): readonly string[] =>
  cell
    .split(/[;\n|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Names in braces for which no column has a value. */
const unknownFields = (template: string, head: readonly string[]): readonly string[] => {
  const known = new Set(head.map(plainTitle))
  const wanted = [...template.matchAll(braces)].map(([, name = '']) => name)
  return [...new Set(wanted)].filter((name) => !known.has(plainTitle(name)))
}

interface Row {
  readonly at: number
  readonly cells: Cells
  readonly of: (column: Column) => string
}

const rowsOf = (text: string): { readonly head: readonly string[]; readonly rows: readonly Row[] } => {
  const [first, ...data] = tableRows(text)
  const head = first?.cells ?? []
  const rows = data.map(({ at, cells: line }) => {
    const cell = (place: number) => (line[place] ?? '').trim()
    const cells = new Map(head.map((title, place) => [plainTitle(title), cell(place)]))
    const of = (column: Column) => cell(head.findIndex((title) => columnOf(title) === column))
    return { at, cells, of }
  })
  return { head, rows }
}

/** The files that a row names, without the folder that a spreadsheet may have put before them. */
const filesOf = ({ of }: Row): readonly string[] =>
  listOf(of('attachments')).map((path) => path.split(/[\\/]/).at(-1) ?? path)

const messageOf = (row: Row, { run, subject, text, toAll = [] }: TableTexts) => {
  const { at, cells, of } = row
  const name = of('name')
  const to = listOf(of('to')).map((address) => (name === '' ? address : { name, address }))
  const cc = listOf(of('cc'))
  const files = [...new Set([...filesOf(row), ...toAll])]
  return {
    key: of('key') || `${run} ${at}`,
    to,
    ...(cc.length > 0 ? { cc } : {}),
    subject: of('subject') || filled(subject, cells),
    text: of('text') || filled(text, cells),
    ...(files.length > 0 ? { attachments: files.map((path) => ({ path })) } : {}),
  }
}

/**
 * Finds the first cell of a row that is not an address, by the rule of the server; blank where there is no recipient.
 */
const wrongAddress = ({ of }: Row): string | undefined => {
  const to = listOf(of('to'))
  if (to.length === 0) return ''
  return [...to, ...listOf(of('cc'))].find((address) => parseAddress(address) === undefined)
}

const wrongRows = (rows: readonly Row[]) =>
  rows.flatMap((row) => {
    const address = wrongAddress(row)
    return address === undefined ? [] : [{ row: row.at, address }]
  })

const countFiles = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of rows.flatMap(filesOf)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Reads a table of recipients into messages. Pure. */
export const readTable = (table: string, texts: TableTexts): TableMessages => {
  const { head, rows } = rowsOf(table)
  const known = head.map(columnOf)
  const has = { subject: known.includes('subject'), text: known.includes('text') }
  // What was typed for a table without the column is hidden beside a table with it, and so it is not sent either.
  const shared = { ...texts, ...(has.subject ? { subject: '' } : {}), ...(has.text ? { text: '' } : {}) }
  const hasTo = known.includes('to')
  const wrong = wrongRows(rows)
  const unknown = {
    subject: unknownFields(shared.subject, head),
    text: unknownFields(shared.text, head),
  }
  const sound = hasTo && rows.length > 0 && wrong.length + unknown.subject.length + unknown.text.length === 0
  const ready = sound && (has.subject || shared.subject.trim() !== '')
  const messages = ready ? rows.map((row) => messageOf(row, shared)) : []
  return {
    rows: rows.map(({ at }) => at),
    hasTo,
    has,
    fields: head.filter((title) => title.trim() !== ''),
    wrong,
    unknown,
    files: countFiles(rows),
    ...(ready ? { content: JSON.stringify({ run: texts.run, kind: 'mail', messages }) } : {}),
  }
}

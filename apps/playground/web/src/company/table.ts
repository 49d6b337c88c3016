import type { Security } from '@saatja/core'
import { fieldLabels, securityLabels } from '@saatja/ui/labels'
import Papa from 'papaparse'
import type { CardDraft, CardView } from '../../../server/contract.ts'
import { plainTitle, tableRows } from '../components/table-cells.ts'
import { draftOf, isDirty, withField } from '../state/card-draft.ts'

/** What a table of users may hold, in the order in which it is written. A password is read, and never written. */
const columns = [
  'code',
  'name',
  'email',
  'sender',
  'provider',
  'server',
  'security',
  'username',
  'password',
] as const
type Column = (typeof columns)[number]

/** Why a row cannot be imported. `row` counts as a spreadsheet does, with the titles in row 1. */
interface RowProblem {
  readonly row: number
  readonly problem: 'code' | 'twice' | 'email' | 'no-email' | 'sender' | 'provider' | 'security'
  readonly code: string
  /** The cell that cannot be taken over. */
  readonly value: string
}

/** A value that a cell may have: the id, or the name that people read. */
export interface TableNames {
  readonly senders: readonly { readonly id: string; readonly name: string }[]
  readonly providers: readonly { readonly id: string; readonly name: string }[]
}

/** What importing a table would do. */
export interface TablePreview {
  readonly added: readonly CardDraft[]
  readonly changed: readonly CardDraft[]
  /** Rows that are the same as the saved cards. */
  readonly same: number
  readonly problems: readonly RowProblem[]
  /** Titles in row 1 that are not known. */
  readonly unknown: readonly string[]
  readonly hasCode: boolean
}

/** Other names that people give a column. */
const synonyms: Readonly<Partial<Record<Column, readonly string[]>>> = {
  email: ['email', 'e-posti aadress', 'e-pasta adrese'],
  server: ['server', 'meiliserver', 'serveris', 'pasta serveris'],
  username: ['username', 'lietotājvārds'],
  password: ['parool'],
}

const isCalled = (text: string, names: readonly string[]): boolean =>
  names.some((name) => plainTitle(name) === plainTitle(text))

/** A column goes by its name here, by its label in any language, or by another word for it. */
const columnOf = (title: string): Column | undefined =>
  columns.find((column) =>
    isCalled(title, [column, ...Object.values(fieldLabels[column]).map(String), ...(synonyms[column] ?? [])]),
  )

const securities = Object.entries(securityLabels).map(([id, labels]) => ({
  id,
  names: [id, ...Object.values(labels).map(String)],
}))

const named = (all: TableNames['senders']) => all.map(({ id, name }) => ({ id, names: [id, name] }))

const choicesOf = ({ senders, providers }: TableNames) => ({
  sender: named(senders),
  provider: named(providers),
  security: securities,
})
type ChoiceColumn = keyof ReturnType<typeof choicesOf>

const choiceColumns = ['sender', 'provider', 'security'] as const satisfies readonly ChoiceColumn[]

/** Replaces the names in a row by ids. */
const withIds = (row: Row, choices: ReturnType<typeof choicesOf>): Row => ({
  ...row,
  ...Object.fromEntries(
    choiceColumns.flatMap((column) => {
      const known = choices[column].find(({ names }) => isCalled(row[column] ?? '', names))
      return known ? [[column, known.id]] : []
    }),
  ),
})

/** Makes the fault of a cell whose value is not one of those to choose from. */
const unknownChoice = (
  row: Row,
  choices: ReturnType<typeof choicesOf>,
  stored: CardView | undefined,
): ChoiceColumn | undefined =>
  choiceColumns.find((column) => {
    const value = row[column]
    // A fault that the saved card has already is not the table's.
    return value && value !== stored?.mail[column] && !choices[column].some(({ id }) => id === value)
  })

type Row = Readonly<Partial<Record<Column, string>>>

const mailColumns = ['sender', 'provider', 'server', 'security', 'username'] as const

/** Puts the cells of a row over the saved card; an empty cell removes what the card stated. */
const draftFrom = (row: Row, code: string, stored: CardView | undefined): CardDraft => {
  const before: CardDraft = stored ? draftOf(stored) : { code, email: '', mail: {} }
  const { name = before.name, email = before.email, password } = row
  const { name: _old, ...rest } = before
  const person: CardDraft = { ...rest, email, ...(name ? { name } : {}) }
  const mail = mailColumns.reduce<CardDraft>((draft, column) => {
    const value = row[column]
    return value === undefined ? draft : withField(draft, column, value as Security)
  }, person)
  return password ? { ...mail, password } : mail
}

const problemOf = (draft: CardDraft, seen: ReadonlySet<string>): RowProblem['problem'] | undefined => {
  if (!/^[\p{L}\d_-]{1,32}$/u.test(draft.code)) return 'code'
  if (seen.has(draft.code)) return 'twice'
  if (draft.email.trim() === '') return 'no-email'
  return /^[^\s@]+@[^\s@]+$/.test(draft.email) ? undefined : 'email'
}

const wrongCell = (row: Row, problem: RowProblem['problem']): string =>
  problem === 'twice' || problem === 'no-email' ? '' : (row[problem] ?? '')

const rowsOf = (text: string) => {
  const [head, ...rows] = tableRows(text)
  const titles = head?.cells ?? []
  const known = titles.map(columnOf)
  return {
    unknown: titles.filter((_title, index) => known[index] === undefined),
    hasCode: known.includes('code'),
    rows: rows.map(({ at, cells }): readonly [at: number, row: Row] => [
      at,
      Object.fromEntries(
        known.flatMap((column, index) =>
          column === undefined ? [] : [[column, (cells[index] ?? '').trim()]],
        ),
      ),
    ]),
  }
}

/** Reads a table with commas, semicolons or tabs, and says what it would do to the saved cards. Pure. */
export const previewTable = (text: string, saved: readonly CardView[], names: TableNames): TablePreview => {
  const choices = choicesOf(names)
  const { rows, unknown, hasCode } = rowsOf(text)
  const cards = new Map(saved.map((card) => [card.code, card]))
  const seen = new Set<string>()
  const preview = {
    added: [] as CardDraft[],
    changed: [] as CardDraft[],
    problems: [] as RowProblem[],
    same: 0,
  }
  for (const [at, typed] of hasCode ? rows : []) {
    const cells = withIds(typed, choices)
    const code = (cells.code ?? '').toLocaleUpperCase()
    const stored = cards.get(code)
    const draft = draftFrom(cells, code, stored)
    const problem = problemOf(draft, seen) ?? unknownChoice(cells, choices, stored)
    seen.add(code)
    if (problem) preview.problems.push({ row: at, problem, code, value: wrongCell(cells, problem) })
    else if (stored === undefined) preview.added.push(draft)
    else if (isDirty(draft, stored)) preview.changed.push(draft)
    else preview.same++
  }
  return { ...preview, unknown, hasCode }
}

/** Writes all users as a table that a spreadsheet opens, without passwords. */
export const tableText = (cards: readonly CardView[]): string =>
  Papa.unparse(
    {
      fields: columns.filter((column) => column !== 'password'),
      data: cards.map(({ code, name = '', email, mail }) => [
        code,
        name,
        email,
        mail.sender ?? '',
        mail.provider ?? '',
        mail.server ?? '',
        mail.security ?? '',
        mail.username ?? '',
      ]),
    },
    { delimiter: ';', escapeFormulae: true },
  )

import type { Row } from './row.ts'

const verdict = ({ met }: Row): string => (met ? 'met' : 'missed')

export const plainText = (row: Row): string =>
  [
    `${row.what}`,
    `  ${row.measured}`,
    `  target: ${row.target}: ${verdict(row)}`,
    ...row.notes.map((note) => `  ${note}`),
  ].join('\n')

export interface Circumstances {
  readonly machine: string
  readonly date: Date
  /** The command that repeats it. */
  readonly command: string
}

export const markdown = (rows: readonly Row[], { machine, date, command }: Circumstances): string =>
  [
    '# Measurements',
    '',
    `${date.toISOString().slice(0, 10)}, on ${machine}. Everything compared was measured side by side in one run of \`${command}\`; only the ratios carry over to other machines.`,
    '',
    '| what | target | measured | |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.target} | ${row.measured} | ${verdict(row)} |`),
    '',
    '## How',
    '',
    ...rows.flatMap(({ what, notes }) => [`**${what}.** ${notes.join(' ')}`, '']),
  ].join('\n')

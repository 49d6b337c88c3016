import type { Result, Row } from './row.ts'

const verdict = ({ met }: Row): string => (met === undefined ? '' : met ? 'met' : 'missed')

export const plainText = (row: Row): string =>
  [
    `${row.what}`,
    `  ${row.measured}`,
    ...(row.target === undefined ? [] : [`  target: ${row.target}: ${verdict(row)}`]),
    ...row.notes.map((note) => `  ${note}`),
  ].join('\n')

/** `command` repeats it. */
export const markdown = (results: readonly Result[], command: string): string =>
  [
    '# Measurements',
    '',
    `Everything compared was measured side by side in one run of \`${command}\`; only the ratios carry over to other machines.`,
    '',
    '| what | target | measured | | on |',
    '|---|---|---|---|---|',
    ...results.map(
      (row) => `| ${row.what} | ${row.target ?? ''} | ${row.measured} | ${verdict(row)} | ${row.date} |`,
    ),
    '',
    '## How',
    '',
    ...results.flatMap(({ what, notes, date, machine }) => [
      `**${what}.** ${notes.join(' ')} Measured ${date} on ${machine}.`,
      '',
    ]),
  ].join('\n')

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Reads a folder of mails again and again, and prints the CPU seconds that it took and the version that read them. */
const perl = `
use strict; use warnings; use Sisimai;
my ($folder, $passes) = @ARGV;
Sisimai->make($folder);
my ($u, $s) = times; 
for (1 .. $passes) { Sisimai->make($folder) }
my ($v, $t) = times;
print join(' ', ($v - $u) + ($t - $s), Sisimai->version), "\\n";
`

/** Debian's sisimai for Perl, which reads mails in a process of its own. */
export interface Sisimai {
  readonly version: string
  /** Reads all mails once. Answers the CPU milliseconds that it took. */
  pass(): number
  /** Removes its copy of the mails. */
  close(): void
}

/** Opens sisimai with its own copy of some mails; undefined where it is not installed. `passes` are read at a time. */
export const openSisimai = (mails: readonly Buffer[], passes: number): Sisimai | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-returns-'))
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  // It takes every file of a folder for a mail.
  for (const [at, mail] of mails.entries()) writeFileSync(join(folder, `${at}.eml`), mail)
  const run = () => spawnSync('perl', ['-e', perl, folder, String(passes)], { encoding: 'utf8' })
  const first = run()
  const version = first.stdout?.trim().split(' ')[1]
  if (first.status === 0 && version !== undefined)
    return { version, pass: () => (1_000 * Number(run().stdout.split(' ')[0])) / passes, close }
  close()
  return undefined
}

import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isUnpacked, unpackedRoot } from './unpacked.ts'

const folders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/lib/dovecot']

const isInstalled = (command: string) =>
  folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/** Commands that are not called as the requirement. */
const commands: Partial<Record<Requirement, string>> = {
  'dovecot-imap': 'imap-login',
  'dovecot-submission': 'submission-login',
}

/** The browser is the one that vitest.config.ts chose, which may be called otherwise. */
const isThere = (need: Requirement) =>
  need === 'chromium' ? existsSync(process.env.CHROMIUM ?? '') : isInstalled(commands[need] ?? need)

const isRoot = () => process.getuid?.() === 0

const dovecotVersion = () =>
  execFileSync('dovecot', ['--version'], {
    encoding: 'utf8',
    env: { PATH: folders.join(':') },
  }).trim()

/** What a group of tests needs beyond Node. */
export type Requirement =
  | 'postfix'
  | 'smtp-sink'
  | 'dovecot'
  | 'dovecot-imap'
  | 'dovecot-submission'
  | 'chromium'
  | 'pgbouncer'
  | Unpacked

/** Servers that conflict with Postfix and are unpacked from their Debian packages. */
type Unpacked = 'exim' | 'opensmtpd' | 'chasquid' | 'courier'

const unpacked: Readonly<Record<Unpacked, string>> = {
  exim: 'usr/sbin/exim4',
  opensmtpd: 'usr/sbin/smtpd',
  chasquid: 'usr/bin/chasquid',
  courier: 'usr/sbin/couriertcpd',
}

const isUnpackedServer = (name: Requirement): name is Unpacked => name in unpacked

const debianPackages: Readonly<Record<Exclude<Requirement, Unpacked>, string>> = {
  postfix: 'postfix',
  'smtp-sink': 'postfix',
  dovecot: 'dovecot-core',
  'dovecot-imap': 'dovecot-imapd',
  'dovecot-submission': 'dovecot-submissiond',
  chromium: 'chromium-headless-shell',
  pgbouncer: 'pgbouncer',
}

/** The reason why this machine cannot run the tests; undefined when it can. */
const missing = (needs: readonly Requirement[]): string | undefined => {
  const folded = needs.find((name) => isUnpackedServer(name) && !isUnpacked(unpacked[name]))
  if (folded) return `needs ${folded} in ${unpackedRoot} (.ci/run unpacks it)`
  const absent = needs.filter((name) => !isUnpackedServer(name)).find((need) => !isThere(need))
  if (absent) {
    return `needs ${absent} (apt-get install ${debianPackages[absent]})`
  }
  if (!isRoot()) return 'needs root, as whom Postfix starts'
  if (needs.includes('dovecot') && !dovecotVersion().startsWith('2.3.')) {
    return `needs Dovecot 2.3; here is ${dovecotVersion()}`
  }
  return undefined
}

/** Milliseconds: starting and stopping real servers takes seconds, and more of them on a busy machine. */
const usualTimeout = 60_000

/**
 * Tests that need real servers. Where one is missing they are skipped with the reason in their title; with `CI` set
 * that is a failure.
 */
export const describeSystem = (
  title: string,
  needs: readonly Requirement[],
  tests: () => void,
  timeout = usualTimeout,
): void => {
  const reason = missing(needs)
  if (reason === undefined) describe(title, { timeout }, tests)
  else if (process.env.CI) it(title, () => expect.fail(`This machine ${reason}`))
  else describe.skip(`${title}: ${reason}`, tests)
}

import type { Security } from '@saatja/core'
import type { CardDraft } from '../../../server/contract.ts'

interface Found {
  readonly host?: string | undefined
  readonly port?: string | undefined
  readonly security?: Security | undefined
  readonly username?: string | undefined
  readonly from?: string | undefined
}

const draftFrom = ({ host, port, security, username, from }: Found): CardDraft | undefined => {
  if (!host) return undefined
  const usual = security === 'tls' ? '465' : '587'
  return {
    code: '',
    email: from ?? (username?.includes('@') ? username : ''),
    mail: {
      sender: 'smtp',
      server: host.includes(':') ? host : `${host}:${port ?? usual}`,
      ...(security ? { security } : {}),
      ...(username ? { username } : {}),
    },
  }
}

/** Finds the first of the names that is set, since applications do not agree on one. */
const first = (values: ReadonlyMap<string, string>, ...names: readonly string[]): string | undefined =>
  names.map((name) => values.get(name)).find((value) => value !== undefined && value !== '')

const securityWords: Readonly<Record<string, Security>> = {
  tls: 'tls',
  ssl: 'tls',
  smtps: 'tls',
  true: 'tls',
  starttls: 'starttls',
  none: 'none',
}

const securityOf = (word: string): Security | undefined =>
  Object.hasOwn(securityWords, word) ? securityWords[word] : undefined

const fromEnv = (text: string): CardDraft | undefined => {
  const values = new Map(
    [...text.matchAll(/^\s*(?:export\s+)?([A-Z][A-Z\d_]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|(.*?))\s*$/gm)].map(
      ([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? ''] as const,
    ),
  )
  const said = first(values, 'SMTP_SECURITY', 'SMTP_ENCRYPTION', 'MAIL_ENCRYPTION', 'SMTP_SECURE')
  return draftFrom({
    host: first(values, 'SMTP_HOST', 'SMTP_SERVER', 'MAIL_HOST', 'EMAIL_HOST'),
    port: first(values, 'SMTP_PORT', 'MAIL_PORT', 'EMAIL_PORT'),
    security: securityOf(said?.toLowerCase() ?? ''),
    username: first(values, 'SMTP_USER', 'SMTP_USERNAME', 'MAIL_USERNAME', 'EMAIL_HOST_USER'),
    from: first(values, 'MAIL_FROM', 'SMTP_FROM', 'MAIL_FROM_ADDRESS', 'EMAIL_FROM'),
  })
}

const fromSwaks = (text: string): CardDraft | undefined => {
  const words = text.replaceAll('\\\n', ' ').match(/'[^']*'|"[^"]*"|\S+/g) ?? []
  const plain = words.map((word) => word.replace(/^(['"])(.*)\1$/, '$2'))
  const after = (...names: readonly string[]): string | undefined => {
    const at = plain.findIndex((word) => names.includes(word))
    return at === -1 || plain[at + 1]?.startsWith('-') ? undefined : plain[at + 1]
  }
  const has = (...names: readonly string[]) => plain.some((word) => names.includes(word))
  const implicit = has('--tls-on-connect', '-tlsc')
  return draftFrom({
    host: after('--server', '-s'),
    port: after('--port', '-p'),
    security: implicit ? 'tls' : has('--tls', '-tls') ? 'starttls' : undefined,
    username: after('--auth-user', '-au'),
    from: after('--from', '-f'),
  })
}

/**
 * Reads a card from settings of another program: the lines of an `.env` file, or a `swaks` command. A password in them
 * is ignored. Undefined for anything else.
 */
export const foreignCard = (text: string): CardDraft | undefined => {
  const content = text.trim()
  if (/^(?:\$\s*)?swaks\s/.test(content)) return fromSwaks(content)
  return /^\s*(?:export\s+)?[A-Z][A-Z\d_]*\s*=/m.test(content) ? fromEnv(content) : undefined
}

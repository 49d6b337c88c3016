import type { MailView } from '../../../server/contract.ts'
import { curl, powershell, swaks } from './commands.ts'
import { owner, privateKeyVariable, type SnippetSource, split, variable } from './source.ts'

export type SnippetKind = 'typescript' | 'nodemailer' | 'env' | 'curl' | 'swaks' | 'powershell' | 'json'

const quoted = (value: unknown): string =>
  typeof value === 'string'
    ? `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
    : JSON.stringify(value)

const object = (fields: Readonly<Record<string, unknown>>): string =>
  `{ ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')} }`

const mailOf = ({ code, mail, passwordSet }: SnippetSource['card']): string => {
  const { passwordFor, dkim, ...stated } = mail
  const lines = Object.entries({ ...stated, ...(passwordSet && passwordFor ? { passwordFor } : {}) }).map(
    ([name, value]) => `${name}: ${quoted(value)},`,
  )
  if (dkim) {
    const signing = `domain: ${quoted(dkim.domain)}, selector: ${quoted(dkim.selector)}`
    lines.push(`dkim: { ${signing}, privateKey: secret(process.env.${privateKeyVariable(code)} ?? '') },`)
  }
  if (passwordSet) lines.push(`password: secret(process.env.${variable(code)} ?? ''),`)
  return lines.length === 0 ? '{}' : `{\n${lines.map((line) => `      ${line}`).join('\n')}\n    }`
}

const cardText = (card: SnippetSource['card']): string => {
  const name = card.name === undefined ? '' : `\n    name: ${quoted(card.name)},`
  return `  {\n    code: ${quoted(card.code)},\n    email: ${quoted(card.email)},${name}\n    mail: ${mailOf(card)},\n  },`
}

const typescript = ({ company, card, systemUser, providers }: SnippetSource): string => {
  const sources = providers.flatMap(({ source }) => source ?? [])
  const byPackage = [...sources].sort((one, other) => one.package.localeCompare(other.package, 'en'))
  const cards = [...(systemUser ? [systemUser] : []), card]
  const core = cards.some(({ passwordSet, mail }) => passwordSet || mail.dkim)
    ? 'createMailer, secret, type UserCard'
    : 'createMailer, type UserCard'
  return `import { ${core} } from '@saatja/core'
${byPackage.map((source) => `import { ${source.factory} } from '${source.package}'`).join('\n')}

const users: readonly UserCard[] = [
${cards.map(cardText).join('\n')}
]

const mailer = createMailer({
  providers: [${sources.map(({ factory }) => `${factory}()`).join(', ')}],
  company: ${object({ ...company })},
  cards: { get: (code) => users.find((user) => user.code === code) },
})

await mailer.send(${quoted(card.code)}, { to: 'someone@example.com', subject: 'Hello', text: 'Hello' })
await mailer.close()
`
}

const nodemailer = (source: SnippetSource): string => {
  const { effective } = source
  const { host, port } = split(effective)
  const { from, replyTo, envelopeFrom } = effective.identity
  const security = effective.fields.security.value
  const auth =
    effective.auth === 'password'
      ? `\n  auth: { user: ${quoted(effective.fields.username.value)}, pass: process.env.${variable(owner(source))} },`
      : ''
  return `import { createTransport } from 'nodemailer'

const transport = createTransport({
  host: ${quoted(host)},
  port: ${port},
  secure: ${security === 'tls'},
  requireTLS: ${security === 'starttls'},${auth}
})

await transport.sendMail({
  from: ${object({ ...(from.name ? { name: from.name } : {}), address: from.address })},${replyTo ? `\n  replyTo: ${quoted(replyTo.address)},` : ''}
  envelope: { from: ${quoted(envelopeFrom)}, to: 'someone@example.com' },
  to: 'someone@example.com',
  subject: 'Hello',
  text: 'Hello',
})
`
}

const env = (source: SnippetSource): string => {
  const { effective } = source
  const { host, port } = split(effective)
  const lines = [`SMTP_HOST=${host}`, `SMTP_PORT=${port}`, `SMTP_SECURITY=${effective.fields.security.value}`]
  if (effective.auth === 'password')
    lines.push(`SMTP_USER=${effective.fields.username.value}`, 'SMTP_PASSWORD=')
  lines.push(`MAIL_FROM=${effective.identity.from.address}`)
  return `${lines.join('\n')}\n`
}

const withoutServer = ({ passwordFor: _server, ...mail }: MailView): MailView => mail

const json = ({ company, card, systemUser }: SnippetSource): string => {
  const users = [...(systemUser ? [systemUser] : []), card].map(({ code, email, name, mail }) => ({
    code,
    email,
    ...(name === undefined ? {} : { name }),
    mail: withoutServer(mail),
  }))
  return `${JSON.stringify({ company, users }, null, 2)}\n`
}

export const snippets: Readonly<Record<SnippetKind, (source: SnippetSource) => string>> = {
  typescript,
  nodemailer,
  env,
  curl,
  swaks,
  powershell,
  json,
}

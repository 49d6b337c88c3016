import { type BySecurity, headerOf, type Snippet, shell, split } from './source.ts'

const recipient = 'someone@example.com'

const swaksTls: BySecurity = { tls: ' --tls-on-connect', starttls: ' --tls', none: '' }

/** Without a value swaks asks for the password, so that it is not kept in the shell's history. */
export const swaks: Snippet = ({ effective }) => {
  const { host, port } = split(effective)
  const { from, replyTo, envelopeFrom } = effective.identity
  return `${[
    `swaks --server ${shell(host)} --port ${port}${swaksTls[effective.fields.security.value]}`,
    ...(effective.auth === 'password'
      ? [`--auth-user ${shell(effective.fields.username.value ?? '')} --auth-password`]
      : []),
    `--from ${shell(envelopeFrom)} --to ${recipient}`,
    `--h-From ${shell(headerOf(from))}`,
    ...(replyTo ? [`--h-Reply-To ${shell(replyTo.address)}`] : []),
  ].join(' \\\n  ')}\n`
}

const curlScheme: BySecurity = { tls: 'smtps', starttls: 'smtp', none: 'smtp' }
const curlTls: BySecurity = { tls: '', starttls: ' --ssl-reqd', none: '' }

/** Without a password after the user name curl asks for it. */
export const curl: Snippet = ({ effective }) => {
  const { host, port } = split(effective)
  const { from, replyTo, envelopeFrom } = effective.identity
  const { security, username } = effective.fields
  const user = `--user ${shell(username.value ?? '')}`
  const signIn = {
    none: [],
    password: [user],
    oauth: [`${user} --oauth2-bearer "$ACCESS_TOKEN"`],
  }[effective.auth]
  const command = [
    `curl ${shell(`${curlScheme[security.value]}://${host}:${port}`)}${curlTls[security.value]}`,
    ...signIn,
    `--mail-from ${shell(envelopeFrom)} --mail-rcpt ${recipient}`,
    "--upload-file - <<'MAIL'",
  ].join(' \\\n  ')
  const headers = [
    `From: ${headerOf(from)}`,
    ...(replyTo ? [`Reply-To: ${replyTo.address}`] : []),
    `To: ${recipient}`,
    'Subject: Hello',
  ]
  return `${command}\n${headers.join('\n')}\n\nHello\nMAIL\n`
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** .NET's own client, which PowerShell has everywhere. */
export const powershell: Snippet = ({ effective }) => {
  const { host, port } = split(effective)
  const { from, replyTo, envelopeFrom } = effective.identity
  const { security, username } = effective.fields
  const mailbox = [from.address, ...(from.name ? [from.name] : [])].map(quoted).join(', ')
  return `${[
    ...(security.value === 'tls'
      ? ['# .NET speaks STARTTLS alone: take the server’s port 587, if it has one.']
      : []),
    `$client = [System.Net.Mail.SmtpClient]::new(${quoted(host)}, ${port})`,
    `$client.EnableSsl = $${security.value !== 'none'}`,
    ...(effective.auth === 'password'
      ? [
          `$client.Credentials = (Get-Credential -UserName ${quoted(username.value ?? '')}).GetNetworkCredential()`,
        ]
      : []),
    '$mail = [System.Net.Mail.MailMessage]::new()',
    `$mail.From = [System.Net.Mail.MailAddress]::new(${mailbox})`,
    ...(envelopeFrom === from.address ? [] : [`$mail.Sender = ${quoted(envelopeFrom)}`]),
    ...(replyTo ? [`$mail.ReplyToList.Add(${quoted(replyTo.address)})`] : []),
    `$mail.To.Add(${quoted(recipient)})`,
    "$mail.Subject = 'Hello'",
    "$mail.Body = 'Hello'",
    '$client.Send($mail)',
  ].join('\n')}\n`
}

import type { Secret } from '@saatja/core'
import type { ImapFlow } from 'imapflow'

/** One connection to an IMAP server. */
export interface ImapSession {
  /** Name that the certificate must be for. */
  readonly host: string
  readonly port: number
  /** Where to connect in place of the host. */
  readonly address?: string
  /** True: TLS from the first byte. False: STARTTLS, which is then required. */
  readonly secure: boolean
  readonly user: string
  readonly credentials: { readonly password: Secret } | { readonly accessToken: Secret }
  /** Extra CA in PEM. */
  readonly ca?: string | undefined
}

/** Signs in to an IMAP server. Needs the package `imapflow`. @throws Error */
export const openImap = async (session: ImapSession): Promise<ImapFlow> => {
  const { ImapFlow } = await import('imapflow')
  const { host, port, address, secure, user, credentials, ca } = session
  const client = new ImapFlow({
    host: address ?? host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: true }),
    ...(address === undefined ? {} : { servername: host }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    auth:
      'password' in credentials
        ? { user, pass: credentials.password.reveal() }
        : { user, accessToken: credentials.accessToken.reveal() },
    logger: false,
    disableAutoIdle: true,
  })
  // Without a listener a broken connection would end the process; the user of the session sees the failure too.
  client.on('error', () => {})
  await client.connect()
  return client
}

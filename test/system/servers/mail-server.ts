import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificateAuthority } from '@saatja/testkit'
import { type Delivery, deliveryOf } from './delivery.ts'
import { writeDovecot } from './dovecot.ts'
import { openFolder } from './folder.ts'
import { startGuarded } from './guarded.ts'
import { startIntrospection } from './introspection.ts'
import { freePort } from './port.ts'
import { deliveries, type PostfixPorts, signInSocket, writePostfix } from './postfix.ts'

export interface MailServerOptions {
  readonly authority: CertificateAuthority
  /** Host names that the server's certificate is for. */
  readonly names: readonly string[]
  /** Passwords by user name. */
  readonly passwords?: Readonly<Record<string, string>>
  /** User names by valid access token. */
  readonly tokens?: Readonly<Record<string, string>>
  /** Ports to take in place of free ones. */
  readonly ports?: Partial<PostfixPorts>
}

/** A real Postfix with a real Dovecot for sign-in, on 127.0.0.1. */
export interface MailServer {
  readonly ports: PostfixPorts
  /** Folder that is gone after {@link stop}. */
  readonly folder: string
  /** Access tokens that were presented. */
  readonly tokensSeen: readonly string[]
  delivered(messageId: string, recipient: string): Promise<Delivery>
  log(): Promise<string>
  stop(): Promise<void>
}

const freePorts = async (): Promise<PostfixPorts> => ({
  submission: await freePort(),
  tls: await freePort(),
  relay: await freePort(),
  clear: await freePort(),
})

const start =
  '{ postfix -c "$POSTFIX" start || { cat "$FOLDER/postfix/log"; false; } } && dovecot -c "$DOVECOT"'
const stop =
  'dovecot -c "$DOVECOT" stop & postfix -c "$POSTFIX" stop; stopped=$?; wait; rm -rf "$FOLDER"; exit $stopped'

export const startMailServer = async ({
  authority,
  names,
  passwords = {},
  tokens = {},
  ports: wanted = {},
}: MailServerOptions): Promise<MailServer> => {
  const folder = await openFolder('saatja-mail-')
  const postfix = join(folder, 'postfix')
  const dovecot = join(folder, 'dovecot')
  for (const path of [postfix, dovecot]) await mkdir(path)
  const ports = { ...(await freePorts()), ...wanted }
  const introspection = await startIntrospection(tokens)
  const certificate = await authority.issue({ names })
  const env = {
    FOLDER: folder,
    POSTFIX: await writePostfix({ folder: postfix, ports, certificate }),
    DOVECOT: await writeDovecot({
      folder: dovecot,
      socket: signInSocket(postfix),
      passwords,
      introspectionUrl: introspection.url,
    }),
  }
  const servers = await startGuarded({ start, stop, env }).catch(async (error: unknown) => {
    await introspection.stop()
    throw error
  })
  return {
    ports,
    folder,
    tokensSeen: introspection.asked,
    delivered: (messageId, recipient) => deliveryOf(deliveries(postfix), messageId, recipient),
    log: () => readFile(join(postfix, 'log'), 'utf8'),
    stop: async () => {
      await servers.stop()
      await introspection.stop()
    },
  }
}

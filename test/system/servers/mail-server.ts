import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificateAuthority } from '@saatja/testkit'
import { startGuarded } from './child-process.ts'
import { type DeliveredMail, deliveredIds, deliveryOf } from './delivery.ts'
import { type TokenAuthority, writeDovecot } from './dovecot.ts'
import { openFolder } from './folder.ts'
import { startIntrospection } from './introspection.ts'
import { freePort } from './port.ts'
import { deliveries, type PostfixPorts, signInSocket, writePostfix } from './postfix.ts'
import { watching } from './wait-for-change.ts'

export interface MailServerOptions {
  readonly authority: CertificateAuthority
  /** Host names that the server's certificate is for. */
  readonly names: readonly string[]
  /** Passwords by user name. */
  readonly passwords?: Readonly<Record<string, string>>
  /** User names by valid access token. */
  readonly tokens?: Readonly<Record<string, string>>
  /** Who knows the tokens in place of `tokens`. */
  readonly identity?: TokenAuthority
  /** Mechanisms for passwords, as Dovecot writes them. Default `plain login`. */
  readonly mechanisms?: string
  /** Ports to take in place of free ones. */
  readonly ports?: Partial<PostfixPorts>
}

/** A real Postfix with a real Dovecot for sign-in, on 127.0.0.1. */
export interface MailServer {
  readonly ports: PostfixPorts
  /** Folder that is gone after {@link stop}. */
  readonly folder: string
  /** Access tokens that were presented and looked up in `tokens`. */
  readonly tokensSeen: readonly string[]
  delivered(messageId: string, recipient: string): Promise<DeliveredMail>
  /** The Message-ID of every copy, when nothing that was accepted is still on its way. */
  allDelivered(): Promise<readonly string[]>
  log(): Promise<string>
  stop(): Promise<void>
}

const freePorts = async (): Promise<PostfixPorts> => ({
  submission: await freePort(),
  tls: await freePort(),
  relay: await freePort(),
  clear: await freePort(),
})

/** Waits until the log has an end for every mail that it says was taken. */
const settled = (logFile: string): Promise<true> => {
  const look = async () => {
    const log = await readFile(logFile, 'utf8')
    const taken = log.match(/\(queue active\)/g)?.length
    return taken === log.match(/: removed$/gm)?.length || undefined
  }
  return watching(logFile, look, { seconds: 60, what: 'every mail that was taken is delivered' })
}

const start =
  '{ postfix -c "$POSTFIX" start || { cat "$FOLDER/postfix/log"; false; } } && dovecot -c "$DOVECOT"'
const stop =
  'dovecot -c "$DOVECOT" stop & postfix -c "$POSTFIX" stop; stopped=$?; wait; rm -rf "$FOLDER"; exit $stopped'

export const startMailServer = async ({
  authority,
  names,
  passwords = {},
  tokens = {},
  identity,
  ports: wanted = {},
  mechanisms,
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
      ...(mechanisms === undefined ? {} : { mechanisms }),
      tokens: identity ?? { introspectionUrl: introspection.url, scope: 'mail' },
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
    allDelivered: async () => {
      await settled(join(postfix, 'log'))
      return deliveredIds(deliveries(postfix))
    },
    log: () => readFile(join(postfix, 'log'), 'utf8'),
    stop: async () => {
      await servers.stop()
      await introspection.stop()
    },
  }
}

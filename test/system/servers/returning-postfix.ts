import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Guarded, startGuarded } from './child-process.ts'
import { giveTo, openFolder } from './folder.ts'
import { ownFolder } from './postfix.ts'

export interface ReturningPostfixOptions {
  /** Port on which it takes mail. */
  readonly port: number
  /** Domain whose mail goes to an LMTP server, and the server's port. */
  readonly events: { readonly domain: string; readonly port: number }
  /** Domain whose mail goes to another server, and the server's port. */
  readonly customer: { readonly domain: string; readonly port: number }
}

const main = (folder: string, { events, customer }: ReturningPostfixOptions) => `
${ownFolder(folder)}
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
virtual_mailbox_domains = ${events.domain}
virtual_mailbox_maps = static:all
virtual_transport = lmtp:inet:127.0.0.1:${events.port}
transport_maps = inline:{ { ${customer.domain} = smtp:[127.0.0.1]:${customer.port} } }
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 1s
`

const master = ({ port }: ReturningPostfixOptions) => `
127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
scache unix - - n - 1 scache
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
`

/** Starts a real Postfix that hands an event domain's mail to LMTP and a customer's mail to another server. */
export const startReturningPostfix = async (options: ReturningPostfixOptions): Promise<Guarded> => {
  const folder = await openFolder('saatja-returns-')
  const settings = join(folder, 'settings')
  for (const name of ['settings', 'queue', 'data']) await mkdir(join(folder, name))
  await giveTo('postfix', join(folder, 'data'))
  await writeFile(join(settings, 'main.cf'), main(folder, options))
  await writeFile(join(settings, 'master.cf'), master(options))
  return startGuarded({
    start: 'postfix -c "$POSTFIX" start || { cat "$FOLDER/log"; false; }',
    stop: 'postfix -c "$POSTFIX" stop; stopped=$?; rm -rf "$FOLDER"; exit $stopped',
    env: { FOLDER: folder, POSTFIX: settings },
  })
}

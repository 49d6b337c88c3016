import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eximDaemon, runOpenSmtpd } from './recipes.ts'
import type { Recipe } from './unpacked.ts'

/** Where a server that sends mail on finds the two others. */
export interface ReturningRoutes {
  /** Domain whose mail goes to an LMTP server, and the server's port. */
  readonly events: { readonly domain: string; readonly port: number }
  /** Domain whose mail goes to another server, and the server's port. */
  readonly customer: { readonly domain: string; readonly port: number }
}

const name = 'mail.saatja.test'

const eximSettings = (folder: string, port: number, { events, customer }: ReturningRoutes): string => `
${eximDaemon(folder, port)}
dsn_advertise_hosts = *
acl_smtp_rcpt = accept
begin routers
events:
  driver = manualroute
  domains = ${events.domain}
  transport = events
  route_list = * 127.0.0.1 byname
  self = send
customer:
  driver = manualroute
  domains = ${customer.domain}
  transport = customer
  route_list = * 127.0.0.1 byname
  self = send
begin transports
events:
  driver = smtp
  protocol = lmtp
  port = ${events.port}
  hosts_try_fastopen =
  allow_localhost
customer:
  driver = smtp
  port = ${customer.port}
  hosts_try_fastopen =
  allow_localhost
begin retry
* * F,1h,1s
`

/** Exim 4.96 that hands an event domain's mail to LMTP and a customer's mail to another server. */
export const returningExim = (routes: ReturningRoutes): Recipe => ({
  owner: 'nobody',
  async write(folder, port) {
    await writeFile(join(folder, 'exim.conf'), eximSettings(folder, port, routes))
    return `/usr/sbin/exim4 -bdf -q1m -C "${folder}/exim.conf"`
  },
})

const openSmtpdSettings = (port: number, { events, customer }: ReturningRoutes): string => `
listen on 127.0.0.1 port ${port} hostname ${name}
action "events" relay host lmtp://127.0.0.1:${events.port}
action "customer" relay host smtp://127.0.0.1:${customer.port}
match from any for domain "${events.domain}" action "events"
match from any for domain "${customer.domain}" action "customer"
`

/** The same with OpenSMTPD 6.8. */
export const returningOpenSmtpd = (routes: ReturningRoutes): Recipe => ({
  owner: 'nobody',
  async write(folder, port) {
    await writeFile(join(folder, 'smtpd.conf'), openSmtpdSettings(port, routes))
    return runOpenSmtpd(folder)
  },
})

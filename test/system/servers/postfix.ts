import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyAndCertificate } from '@saatja/testkit'
import { giveTo, systemUser } from './folder.ts'

/** Ports on 127.0.0.1. */
export interface PostfixPorts {
  /** STARTTLS, and nothing leaves without sign-in. */
  readonly submission: number
  /** Implicit TLS, and nothing leaves without sign-in. */
  readonly tls: number
  /** STARTTLS, for hosts it knows: no sign-in. */
  readonly relay: number
  /** No encryption at all, for hosts it knows: no sign-in. */
  readonly clear: number
}

export interface PostfixOptions {
  /** Folder for everything that belongs to this server. */
  readonly folder: string
  readonly ports: PostfixPorts
  readonly certificate: KeyAndCertificate
}

/** Where the sign-in server's socket is expected. */
export const signInSocket = (folder: string): string => join(folder, 'queue/private/auth')

/** Where everything that was accepted is delivered, one file per recipient. */
export const deliveries = (folder: string): string => join(folder, 'mail/inbox/new')

/** Settings of a Postfix that lives in a folder of its own and delivers nothing to this machine's users. */
export const ownFolder = (folder: string): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.saatja.test
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
smtpd_peername_lookup = no`

const main = (folder: string, { uid, gid }: { readonly uid: number; readonly gid: number }) => `
${ownFolder(folder)}
mynetworks =
smtpd_tls_cert_file = ${folder}/cert.pem
smtpd_tls_key_file = ${folder}/key.pem
smtpd_tls_auth_only = yes
smtpd_tls_received_header = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sasl_authenticated_header = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
default_transport = virtual
virtual_mailbox_domains =
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:${uid}
virtual_gid_maps = static:${gid}
`

const known = '-o mynetworks=127.0.0.0/8 -o smtpd_relay_restrictions=permit_mynetworks,reject'
/** Mailboxes whose name begins with one of these words are refused, each in its way. */
const refusing =
  '-o { smtpd_recipient_restrictions = check_recipient_access regexp:{{/^refused/ 550 5.1.1 nobody here}, {/^later/ 450 4.2.0 not now}, {/^odd/ 501 5.1.3 no address}, {/^nomail/ 556 5.1.10 no mail there}, {/^full/ 452 4.2.2 mailbox full}}, permit }'
const starttls = '-o smtpd_tls_security_level=may'
const signIn = '-o smtpd_sasl_auth_enable=yes'

const master = ({ submission, tls, relay, clear }: PostfixPorts) => `
127.0.0.1:${submission} inet n - n - - smtpd ${starttls} ${signIn}
127.0.0.1:${tls} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes ${signIn}
127.0.0.1:${relay} inet n - n - - smtpd ${starttls} ${known}
127.0.0.1:${clear} inet n - n - - smtpd -o smtpd_tls_security_level=none ${known} ${refusing}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
`

/**
 * Writes the settings of a Postfix that delivers whatever it accepts, to whatever domain, into one folder.
 * Answers the folder of its settings.
 */
export const writePostfix = async ({ folder, ports, certificate }: PostfixOptions): Promise<string> => {
  const settings = join(folder, 'settings')
  const mail = ['mail', 'mail/inbox', 'mail/inbox/new', 'mail/inbox/cur', 'mail/inbox/tmp']
  for (const name of ['settings', 'queue', 'queue/private', 'data', ...mail]) await mkdir(join(folder, name))
  await giveTo('nobody', ...mail.map((name) => join(folder, name)))
  await giveTo('postfix', join(folder, 'data'), join(folder, 'queue/private'))
  await writeFile(join(folder, 'cert.pem'), certificate.cert)
  await writeFile(join(folder, 'key.pem'), certificate.key, { mode: 0o600 })
  await writeFile(join(settings, 'main.cf'), main(folder, await systemUser('nobody')))
  await writeFile(join(settings, 'master.cf'), master(ports))
  return settings
}

import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { certificateAuthority } from '@saatja/testkit'
import { type Recipe, unpackedRoot } from './unpacked.ts'

const name = 'mail.saatja.test'

/** What every Exim here begins with: its own folder and port, no look-ups, and nothing as root. */
export const eximDaemon = (folder: string, port: number): string => `
exim_user = nobody
exim_group = nogroup
never_users =
primary_hostname = ${name}
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
spool_directory = ${folder}/own
log_file_path = ${folder}/own/%slog
tls_advertise_hosts =
host_lookup =
rfc1413_hosts =`

/** Runs OpenSMTPD with the settings in its folder, over empty queues of its own. */
export const runOpenSmtpd = (folder: string): string => `
      mount -t tmpfs tmpfs /var/lib
      mount -t tmpfs tmpfs /var/spool
      mkdir -p /var/lib/opensmtpd/empty /var/spool/smtpd
      chmod 711 /var/spool/smtpd
      /usr/sbin/smtpd -d -f "${folder}/smtpd.conf"`

/** Exim 4.96 with its own limits, and the rule of Debian's settings about many bad recipients. `bad…` are unknown. */
const eximSettings = (folder: string, port: number): string => `
${eximDaemon(folder, port)}
acl_smtp_rcpt = check_rcpt
begin acl
check_rcpt:
  deny condition = \${if and {{>{$rcpt_count}{10}}{<{$recipients_count}{\${eval:$rcpt_count/2}}}}{yes}{no}}
       message = Rejected for too many bad recipients
  deny condition = \${if match{$local_part}{^bad}{yes}{no}}
       message = restricted characters in address
  deny condition = \${if match{$local_part}{^refused}{yes}{no}}
       message = 550 5.1.1 nobody here
  deny condition = \${if match{$local_part}{^odd}{yes}{no}}
       message = 501 5.1.3 no address
  deny condition = \${if match{$local_part}{^nomail}{yes}{no}}
       message = 556 5.1.10 no mail there
  defer condition = \${if match{$local_part}{^later}{yes}{no}}
       message = 450 4.2.0 not now
  defer condition = \${if match{$local_part}{^full}{yes}{no}}
       message = 452 4.2.2 mailbox full
  accept
begin routers
everybody:
  driver = accept
  transport = file
begin transports
file:
  driver = appendfile
  directory = ${folder}/own/mail
  create_directory
  maildir_format
  user = nobody
  group = nogroup
`

const eximWith = (options: string): Recipe => ({
  owner: 'nobody',
  async write(folder, port) {
    await writeFile(join(folder, 'exim.conf'), eximSettings(folder, port))
    return `/usr/sbin/exim4 -bdf ${options} -C "${folder}/exim.conf"`
  },
})

export const exim = eximWith('-q1h')

/** An Exim that delivers nothing of what it takes. */
export const queueingExim = eximWith('-odq')

const openSmtpdSettings = (port: number, next: number): string => `
listen on 127.0.0.1 port ${port} hostname ${name}
action "out" relay host smtp://127.0.0.1:${next}
match from any for domain "known.test" action "out"
`

/** OpenSMTPD 6.8: takes mail for known.test and tries to hand it to a port where no one listens. */
export const openSmtpd: Recipe = {
  owner: 'nobody',
  async write(folder, port) {
    await writeFile(join(folder, 'smtpd.conf'), openSmtpdSettings(port, 9))
    return runOpenSmtpd(folder)
  },
}

const chasquidSettings = (folder: string, port: number): string => `
hostname: "${name}"
smtp_address: "127.0.0.1:${port}"
data_dir: "${folder}/own"
mail_delivery_agent_bin: "/bin/true"
mail_log_path: "${folder}/log"
`

/** chasquid 1.11, which knows good@known.test and no one else. */
export const chasquid: Recipe = {
  owner: 'root',
  async write(folder, port) {
    const settings = join(folder, 'chasquid')
    const { key, cert } = await (await certificateAuthority()).issue({ names: [name] })
    for (const path of [`certs/${name}`, 'domains/known.test'])
      await mkdir(join(settings, path), { recursive: true })
    await writeFile(join(settings, 'certs', name, 'fullchain.pem'), cert)
    await writeFile(join(settings, 'certs', name, 'privkey.pem'), key)
    await writeFile(join(settings, 'chasquid.conf'), chasquidSettings(folder, port))
    await writeFile(join(settings, 'domains/known.test/aliases'), 'good: keeper@known.test\n')
    return `
      /usr/bin/chasquid-util -C="${settings}" user-add keeper@known.test --password=a-test-password
      chmod -R a+rX "${settings}"
      /usr/bin/chasquid -config_dir="${settings}"`
  },
}

/**
 * Courier 1.0 with the limits of its package: the wait after each refused recipient doubles, five connections an address.
 * Mail for known.test stays in its queue: what would deliver it is not started.
 */
export const courier: Recipe = {
  owner: 'root',
  async write(folder, port) {
    const settings = join(folder, 'etc/courier')
    await cp(join(unpackedRoot, 'etc/courier'), settings, { recursive: true })
    const values = {
      me: name,
      defaultdomain: 'saatja.test',
      locals: 'localhost',
      esmtpacceptmailfor: 'known.test',
    }
    for (const [file, value] of Object.entries(values)) await writeFile(join(settings, file), `${value}\n`)
    await appendFile(join(settings, 'esmtpd'), 'BOFHCHECKDNS=0\n')
    // Its files are where the package was built to look for them.
    return `
      cp "$FOLDER/passwd" "$FOLDER/group" "$FOLDER/etc"
      mount -t overlay overlay -o "lowerdir=$FOLDER/etc:/etc" /etc
      mount -t tmpfs tmpfs /var/lib
      mkdir -p /run/courier
      cp -r "$ROOT/var/lib/courier" /var/lib/courier
      chown -R courier:courier /var/lib/courier /run/courier
      set -a
      . /etc/courier/courierd
      sysconfdir=/etc/courier
      . /etc/courier/esmtpd
      /usr/sbin/couriertcpd -user=courier -group=courier -address=127.0.0.1 \
        -maxprocs=$MAXDAEMONS -maxperc=$MAXPERC -maxperip=$MAXPERIP -noidentlookup -nodnslookup \
        ${port} /usr/sbin/courieresmtpd`
  },
}

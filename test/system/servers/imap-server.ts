import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificateAuthority } from '@saatja/testkit'
import { startGuarded } from './child-process.ts'
import { giveTo, openFolder, systemUser } from './folder.ts'
import { freePort } from './port.ts'

export interface ImapServerOptions {
  readonly authority: CertificateAuthority
  readonly user: string
  readonly password: string
  /** Mails that lie in the mailbox from the beginning, in this order. */
  readonly mails: readonly string[]
}

/** A real Dovecot with one mailbox, on localhost with implicit TLS. */
export interface ImapServer {
  readonly port: number
  /** How many bodies each ended session had fetched. */
  bodiesFetched(): Promise<readonly number[]>
  stop(): Promise<void>
}

const settings = (
  folder: string,
  port: number,
  { uid, gid }: { readonly uid: number; readonly gid: number },
) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${folder}/mail
first_valid_uid = 1
imap_logout_format = bodies=%{fetch_body_count}
passdb {
  driver = passwd-file
  args = ${folder}/passwords
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${port}
    ssl = yes
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`

const fill = async (folder: string, mails: readonly string[]): Promise<void> => {
  const places = ['', 'new', 'cur', 'tmp'].map((name) => join(folder, 'mail', name))
  for (const place of places) await mkdir(place)
  const { uid, gid } = await systemUser('nobody')
  // Maildir names sort by their time, so the order of the mails is that of their UIDs.
  for (const [index, mail] of mails.entries()) {
    const file = join(folder, 'mail/new', `${1_700_000_000 + index}.M1P1.saatja`)
    await writeFile(file, mail)
    await chown(file, uid, gid)
  }
  await giveTo('nobody', ...places)
}

export const startImapServer = async ({
  authority,
  user,
  password,
  mails,
}: ImapServerOptions): Promise<ImapServer> => {
  const folder = await openFolder('saatja-imap-')
  const port = await freePort()
  const { cert, key } = await authority.issue({ names: ['localhost'] })
  for (const name of ['run', 'state']) await mkdir(join(folder, name))
  await fill(folder, mails)
  await writeFile(join(folder, 'cert.pem'), cert)
  await writeFile(join(folder, 'key.pem'), key, { mode: 0o600 })
  await writeFile(join(folder, 'passwords'), `${user}:{PLAIN}${password}\n`)
  await chmod(join(folder, 'passwords'), 0o644)
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port, await systemUser('nobody')))
  const server = await startGuarded({
    start: 'dovecot -c "$FOLDER/dovecot.conf"',
    stop: 'dovecot -c "$FOLDER/dovecot.conf" stop; stopped=$?; rm -rf "$FOLDER"; exit $stopped',
    env: { FOLDER: folder },
  })
  return {
    port,
    bodiesFetched: async () => {
      const log = await readFile(join(folder, 'log'), 'utf8')
      return [...log.matchAll(/bodies=(\d+)/g)].map(([, count]) => Number(count))
    },
    stop: server.stop,
  }
}

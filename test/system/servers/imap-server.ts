import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
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
  /** A folder beside the inbox; `marked` as the one for sent mail (RFC 6154), or known by its name alone. */
  readonly sent?: { readonly name: string; readonly marked: boolean }
}

/** A real Dovecot with one mailbox, on localhost with implicit TLS. */
export interface ImapServer {
  readonly port: number
  /** How many bodies each ended session had fetched. */
  bodiesFetched(): Promise<readonly number[]>
  /** The mails in a folder beside the inbox. */
  filed(name: string): Promise<readonly string[]>
  stop(): Promise<void>
}

const settings = (
  folder: string,
  port: number,
  { uid, gid }: { readonly uid: number; readonly gid: number },
  sent: ImapServerOptions['sent'],
) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${folder}/mail
namespace inbox {
  inbox = yes
  ${sent === undefined ? '' : `mailbox "${sent.name}" {\n auto = create\n${sent.marked ? ' special_use = \\Sent\n' : ''}}`}
}
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
  sent,
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
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port, await systemUser('nobody'), sent))
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
    filed: async (name) => {
      const place = join(folder, 'mail', `.${name}`)
      const names = await Promise.all(
        ['cur', 'new'].map(async (part) =>
          (await readdir(join(place, part)).catch(() => [])).map((one) => join(part, one)),
        ),
      )
      return Promise.all(names.flat().map((one) => readFile(join(place, one), 'utf8')))
    },
    stop: server.stop,
  }
}

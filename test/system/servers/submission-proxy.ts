import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificateAuthority } from '@saatja/testkit'
import { startGuarded } from './child-process.ts'
import { giveTo, openFolder } from './folder.ts'
import { freePort } from './port.ts'

export interface SubmissionProxyOptions {
  readonly authority: CertificateAuthority
  readonly username: string
  readonly password: string
  /** Port of the server that it hands everything to, on 127.0.0.1. */
  readonly relayPort: number
}

/** A real Dovecot that takes mail after a sign-in and hands each command on, with implicit TLS on 127.0.0.1. */
export interface SubmissionProxy {
  readonly port: number
  /** Certificate of its issuer. */
  readonly ca: string
  stop(): Promise<void>
}

const settings = (folder: string, port: number, relayPort: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = submission
hostname = mail.saatja.test
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
first_valid_uid = 1
mail_location = maildir:${folder}/home
submission_relay_host = 127.0.0.1
submission_relay_port = ${relayPort}
passdb {
  driver = passwd-file
  args = ${folder}/passwords
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}/home
}
service submission-login {
  inet_listener submission {
    port = 0
  }
  inet_listener submissions {
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

export const startSubmissionProxy = async (options: SubmissionProxyOptions): Promise<SubmissionProxy> => {
  const { authority, username, password, relayPort } = options
  const folder = await openFolder('saatja-submission-')
  const port = await freePort()
  for (const name of ['run', 'state', 'home']) await mkdir(join(folder, name))
  await giveTo('nobody', join(folder, 'home'))
  const { cert, key } = await authority.issue({ names: ['mail.kivi.test'] })
  await writeFile(join(folder, 'cert.pem'), cert)
  await writeFile(join(folder, 'key.pem'), key, { mode: 0o600 })
  await writeFile(join(folder, 'passwords'), `${username}:{PLAIN}${password}\n`)
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port, relayPort))
  const server = await startGuarded({
    start: 'dovecot -c "$FOLDER/dovecot.conf"',
    stop: 'dovecot -c "$FOLDER/dovecot.conf" stop; stopped=$?; rm -rf "$FOLDER"; exit $stopped',
    env: { FOLDER: folder },
  })
  return { port, ca: authority.ca, stop: () => server.stop() }
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Who says whose a token is, and what a token has to allow. */
export interface TokenAuthority {
  readonly introspectionUrl: string
  readonly scope: string
}

export interface DovecotOptions {
  /** Folder for everything that belongs to this server. */
  readonly folder: string
  /** Path of the socket on which Postfix asks. */
  readonly socket: string
  /** Passwords by user name. */
  readonly passwords: Readonly<Record<string, string>>
  readonly tokens: TokenAuthority
  /** Mechanisms for passwords. Default `plain login`. */
  readonly mechanisms?: string
}

const main = ({ folder, socket, mechanisms = 'plain login' }: DovecotOptions) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols =
ssl = no
disable_plaintext_auth = no
auth_mechanisms = ${mechanisms} xoauth2 oauthbearer
auth_failure_delay = 0
auth_verbose = yes
passdb {
  driver = passwd-file
  mechanisms = ${mechanisms}
  args = ${folder}/passwords
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}
}
service auth {
  unix_listener ${socket} {
    mode = 0666
  }
}
# No growing pause after each refused sign-in: the tests all come from one address.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`

const oauth2 = ({ introspectionUrl, scope }: TokenAuthority) => `
introspection_mode = post
introspection_url = ${introspectionUrl}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
scope = ${scope}
`

/** Writes the settings of a Dovecot that only checks who signs in. Answers the path of its settings. */
export const writeDovecot = async (options: DovecotOptions): Promise<string> => {
  const { folder, passwords } = options
  const path = join(folder, 'dovecot.conf')
  await mkdir(join(folder, 'run'), { recursive: true })
  await mkdir(join(folder, 'state'), { recursive: true })
  await writeFile(path, main(options))
  await writeFile(join(folder, 'oauth2.conf'), oauth2(options.tokens))
  await writeFile(
    join(folder, 'passwords'),
    Object.entries(passwords)
      .map(([name, password]) => `${name}:{PLAIN}${password}\n`)
      .join(''),
  )
  return path
}

import { defineProvider, type Provider } from '@saatja/core'
import { behaviourOf } from './behaviour.ts'
import { type DirectoOptions, resolveOptions } from './options.ts'
import { repliesOf } from './replies.ts'
import { identityOf, returnPathOf, sendersOf } from './senders.ts'
import { sendingOf } from './sending.ts'
import { assumedPort, ownOptions } from './sources.ts'
import { textsOf } from './texts/texts.ts'

export type { DirectoOptions } from './options.ts'

/**
 * The application's own mail server with its two senders: `directo`, which writes in the user's name, and
 * `directo-reply-to`, which writes from the company's event mailbox. The defaults are Directo's; another vendor passes
 * its own default server. Bulk mail needs the company's mass-mail module.
 * @throws TypeError that names the option at fault.
 */
export const directo = (options?: DirectoOptions): Provider => {
  const resolved = resolveOptions(options ?? {})
  return defineProvider({
    id: resolved.id,
    name: resolved.name,
    hosts: [resolved.host],
    senders: sendersOf(resolved),
    preset: {
      server: resolved.server,
      security: resolved.security,
      signIn: resolved.signIn ? 'required' : 'none',
      hints: [`${resolved.id}-spf`, `${resolved.id}-events`],
      source: resolved.stated ? ownOptions : assumedPort,
    },
    foreignFrom: 'accepts',
    limits: {},
    replies: repliesOf(resolved),
    texts: textsOf(resolved),
    behaviour: behaviourOf(resolved),
    egress: resolved.egress,
    sending: sendingOf(resolved),
    identity: identityOf(resolved),
    ...returnPathOf(resolved),
  })
}

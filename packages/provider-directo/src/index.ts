import { defineProvider, type Provider } from '@saatja/core'
import { behaviourOf } from './behaviour.ts'
import { type DirectoOptions, houseOf } from './options.ts'
import { repliesOf } from './replies.ts'
import { identityOf, sendersOf } from './senders.ts'
import { assumedPort, ownOptions } from './sources.ts'
import { textsOf } from './texts/texts.ts'

export type { DirectoOptions } from './options.ts'

/**
 * The application's own mail server with its two senders: `directo`, which writes in the user's name, and
 * `directo-reply-to`, which writes from the company's event mailbox. The defaults are Directo's; another vendor
 * passes its own house server. Bulk mail needs the company's mass-mail module.
 * @throws TypeError that names the option at fault.
 */
export const directo = (options: DirectoOptions = {}): Provider => {
  const house = houseOf(options)
  return defineProvider({
    id: house.id,
    name: house.name,
    hosts: [house.host],
    senders: sendersOf(house),
    preset: {
      server: house.server,
      security: house.security,
      signIn: house.signIn ? 'required' : 'none',
      hints: [`${house.id}-spf`, `${house.id}-events`],
      source: house.stated ? ownOptions : assumedPort,
    },
    foreignFrom: 'accepts',
    limits: {},
    replies: repliesOf(house),
    texts: textsOf(house),
    behaviour: behaviourOf(house),
    egress: house.egress,
    identity: identityOf(house),
  })
}

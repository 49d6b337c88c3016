import type { Provider } from '@saatja/core'
import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { type Account, checkAccounts, type TokenCheck } from './accounts.ts'
import { checkProvider } from './provider-shape.ts'
import type { ServerProfile } from './smtp/server-profile.ts'

/** Whose servers the sandbox plays, and who may sign in to them. */
export interface SandboxOptions {
  /** Providers whose hosts are played by their `behaviour`; any other host is a plain server. */
  readonly providers: readonly Provider[]
  /** Accounts with a password of their own. Other user names are accepted with any password but `wrong`. */
  readonly accounts?: readonly Account[] | undefined
  /** Which token opens which mailbox. Default: every token but `expired`. */
  readonly tokens?: TokenCheck | undefined
  /** Whose token it is, for an API, which is not always told the mailbox. Default: the mailbox in From. */
  readonly tokenOwner?: ((token: string) => string | undefined) | undefined
  /** How the plain server differs from {@link plainBehaviour}. */
  readonly plain?: Partial<ServerProfile['behaviour']> | undefined
  /** Clock for the limits and the time of the messages, in milliseconds since the epoch. */
  readonly now?: (() => number) | undefined
}

const ofSandbox: RulesFor<SandboxOptions> = {
  providers: {
    must: 'a list of providers, such as [gmail()]; [] for none',
    test: Array.isArray,
    required: true,
  },
  accounts: { must: 'a list of { username, password }', test: Array.isArray },
  tokens: optionRules.callback,
  tokenOwner: optionRules.callback,
  plain: optionRules.object,
  now: optionRules.callback,
}

/** @throws TypeError that names the option */
export const checkSandboxOptions = (options: SandboxOptions): void => {
  checkOptions('startSandbox', options, ofSandbox)
  for (const [index, provider] of options.providers.entries())
    checkProvider('startSandbox', `providers[${index}]`, provider)
  checkAccounts(options.accounts)
}

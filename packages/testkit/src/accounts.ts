import { checkOptions, needed, type OptionRule, optionRules, type RulesFor } from '@saatja/core/options'

/** The password with which an undeclared user's sign-in is refused. */
export const wrongPassword = 'wrong'
/** The token that is refused unless `tokens` decides otherwise. */
export const expiredToken = 'expired'

/** A mailbox of the sandbox with a password of its own. */
export interface Account {
  readonly username: string
  readonly password: string
  /** Addresses besides the user name that may be in From. */
  readonly addresses?: readonly string[]
}

const text: OptionRule = needed(optionRules.string)

const ofAccount: RulesFor<Account> = {
  username: text,
  password: text,
  addresses: { ...optionRules.list, must: 'a list of addresses' },
}

/** @throws TypeError that names the account and what is wrong with it */
export const checkAccounts = (accounts: readonly Account[] = []): void => {
  for (const [index, account] of accounts.entries())
    checkOptions('startSandbox', account, ofAccount, `accounts[${index}]`)
}

/**
 * Decides whether a token signs in to a mailbox at a host, such as `smtp.office365.com` or `graph.microsoft.com`; and
 * if a `permission` is named, such as `Mail.ReadWrite`, whether it allows that too.
 */
export type TokenCheck = (
  token: string,
  mailbox: string,
  host: string,
  permission?: string,
) => boolean | Promise<boolean>

export interface SignInAttempt {
  readonly method: 'PLAIN' | 'LOGIN' | 'XOAUTH2'
  readonly username: string
  readonly secret: string
}

export interface Accounts {
  knows(credentials: SignInAttempt, host: string): Promise<boolean>
  accepts: TokenCheck
  /** Further addresses of a user. */
  owned(username: string): readonly string[]
}

/**
 * Checks a sign-in. A declared account needs its password. An undeclared user name is accepted with any password but
 * {@link wrongPassword}, so that a first try works without preparation.
 */
export const createAccounts = (
  declared: readonly Account[] = [],
  tokens: TokenCheck = (token) => token !== expiredToken,
): Accounts => {
  const accounts = new Map(declared.map((account) => [account.username.toLowerCase(), account]))
  const find = (username: string) => accounts.get(username.toLowerCase())
  return {
    accepts: tokens,
    knows: async ({ method, username, secret }, host) =>
      method === 'XOAUTH2'
        ? tokens(secret, username, host)
        : (find(username)?.password ?? (secret === wrongPassword || secret === '' ? null : secret)) ===
          secret,
    owned: (username) => find(username)?.addresses ?? [],
  }
}

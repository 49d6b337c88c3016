import {
  checkArgument,
  checkOptions,
  isOnThisMachine,
  type OptionRule,
  oneOf,
  optionRules,
  type RulesFor,
  type Secret,
  type Token,
} from '@saatja/core'
import { needed } from '@saatja/core/options'

/** A service account whose domain-wide delegation lets it send for everyone in a Workspace. */
export interface ServiceAccount {
  /** Such as `arved@kivi-erp.iam.gserviceaccount.com`. */
  readonly email: string
  /** PEM of its private key, the `private_key` of the JSON file. */
  readonly privateKey: Secret
  /** The `private_key_id` of the JSON file. */
  readonly keyId?: string | undefined
}

/** Returns an access token for a mailbox, where the application has its own sign-in and keeps its own tokens. */
export type GmailTokenSource = (request: {
  /** Slug of the company. */
  readonly company: string
  /** Code of the card that names the mailbox. */
  readonly card: string
  readonly mailbox: string
  /** True after Google refused the last token. */
  readonly renew: boolean
  readonly signal?: AbortSignal
}) => Promise<Token>

/** The application's registration with Google. All of it is optional: with an app password none is needed. */
export interface GmailOptions {
  /** OAuth client ID, which ends in `.apps.googleusercontent.com`. Without it no one can sign in. */
  readonly clientId?: string | undefined
  /** The client secret; Google asks applications on a server for it. */
  readonly clientSecret?: Secret | undefined
  /**
   * The permission that people give. `send` (default) asks for `gmail.send` and sends through the Gmail API. `full`
   * asks for `https://mail.google.com/`, which Google grants to few applications, and sends over SMTP.
   */
  readonly access?: 'send' | 'full' | undefined
  /** Publishing status of the application, which decides how long a sign-in lasts. Default `production`. */
  readonly publishing?: 'testing' | 'internal' | 'production' | undefined
  /** For organizations: an administrator lets the application send from every mailbox. */
  readonly serviceAccount?: ServiceAccount | undefined
  /** A token that the application supplies, in place of `clientId`. */
  readonly token?: GmailTokenSource | undefined
  /** Origin of a simulated sign-in on this machine, such as `http://127.0.0.1:4020`, in place of Google's. */
  readonly simulator?: string | undefined
}

/** Google's end in `.apps.googleusercontent.com`; what is most often given in their place begins with `GOCSPX-`. */
const client = /^(?!GOCSPX-)[\w.-]{6,120}$/
const account = /^[a-z\d-]{1,64}@[a-z\d.-]{1,200}\.gserviceaccount\.com$/

const rules: RulesFor<GmailOptions> = {
  clientId: {
    must: 'the OAuth client ID, such as 1234-abcd.apps.googleusercontent.com, and never the client secret',
    test: (value) => typeof value === 'string' && client.test(value),
  },
  clientSecret: optionRules.secret,
  access: oneOf('send', 'full'),
  publishing: oneOf('testing', 'internal', 'production'),
  serviceAccount: optionRules.object,
  token: optionRules.callback,
  simulator: {
    must: 'an http address on this machine, such as http://127.0.0.1:4020',
    test: isOnThisMachine,
  },
}

const ofServiceAccount: RulesFor<ServiceAccount> = {
  email: {
    must: 'the address of a service account, such as x@y.iam.gserviceaccount.com',
    test: (value) => typeof value === 'string' && account.test(value),
    required: true,
  },
  privateKey: needed(optionRules.secret),
  keyId: optionRules.text,
}

const mailboxRule: OptionRule = { ...optionRules.text, must: 'the address of the mailbox that sends' }

/** @throws TypeError in one sentence that names the option and what to give. */
export const checkGmailOptions = (options: GmailOptions | undefined): void => {
  checkOptions('gmail', options, rules)
  const { clientId, serviceAccount, token } = options ?? {}
  if (serviceAccount !== undefined) checkOptions('gmail', serviceAccount, ofServiceAccount, 'serviceAccount')
  if (token !== undefined && clientId !== undefined)
    throw new TypeError('gmail: give clientId or token, not both')
}

/** @throws TypeError where it names no mailbox. The key of a grant does, and has more that is not for this. */
export const checkGrantRequest = (request: unknown): void =>
  checkArgument('applicationGrant', 'mailbox', mailboxRule, Object(request).mailbox)

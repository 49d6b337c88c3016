import { isLoopback, type Secret, type Token } from '@saatja/core'

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

/** @throws TypeError in one sentence that names the option and what to give. */
export const checkOptions = (options: GmailOptions): void => {
  const fault = faultIn(options)
  if (fault !== undefined) throw new TypeError(`gmail: ${fault}`)
}

const names: Readonly<Record<keyof GmailOptions, true>> = {
  clientId: true,
  clientSecret: true,
  access: true,
  publishing: true,
  serviceAccount: true,
  token: true,
  simulator: true,
}

const isWrapped = (secret: Secret | undefined): boolean =>
  secret === undefined || typeof secret.reveal === 'function'

const faultIn = (options: GmailOptions): string | undefined => {
  const { clientId, clientSecret, access, publishing, serviceAccount, token, simulator } = options
  const stray = Object.keys(options).find((name) => !Object.hasOwn(names, name))
  if (stray !== undefined) return `${stray} is not an option; there are ${Object.keys(names).join(', ')}`
  if (token !== undefined && clientId !== undefined) return 'give clientId or token, not both'
  if (clientId !== undefined && !client.test(clientId)) {
    return 'clientId must be the OAuth client ID, such as 1234-abcd.apps.googleusercontent.com, not the client secret'
  }
  if (!isWrapped(clientSecret)) return 'clientSecret must be wrapped, as secret(value)'
  if (access !== undefined && !['send', 'full'].includes(access)) return 'access must be send or full'
  if (publishing !== undefined && !['testing', 'internal', 'production'].includes(publishing)) {
    return 'publishing must be testing, internal or production'
  }
  if (serviceAccount !== undefined && !account.test(serviceAccount.email)) {
    return 'serviceAccount.email must be the address of a service account, such as x@y.iam.gserviceaccount.com'
  }
  if (serviceAccount !== undefined && !isWrapped(serviceAccount.privateKey)) {
    return 'serviceAccount.privateKey must be wrapped, as secret(value)'
  }
  return simulator === undefined || isOnThisMachine(simulator)
    ? undefined
    : 'simulator must be an http address on this machine, such as http://127.0.0.1:4020'
}

/** Client secrets and tokens travel to the simulator in clear. */
const isOnThisMachine = (simulator: string): boolean => {
  const url = URL.canParse(simulator) ? new URL(simulator) : undefined
  return url?.protocol === 'http:' && isLoopback(url.hostname)
}

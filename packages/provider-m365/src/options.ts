import { createPrivateKey, X509Certificate } from 'node:crypto'
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
import { type CloudId, clouds } from './clouds.ts'

/** A certificate that the application was registered with, in place of a client secret. */
export interface ClientCertificate {
  /** PEM of the certificate. Its end date is watched. */
  readonly certificate: string
  /** PEM of its private key, PKCS #8. */
  readonly privateKey: Secret
}

/**
 * Returns an access token for a mailbox, where the application has its own sign-in and keeps its own tokens. The
 * mailbox is what someone typed as user name, so the application must decide by the card whether that card may have
 * one.
 */
export type TokenSource = (request: {
  /** Slug of the company. */
  readonly company: string
  /** Code of the card that names the mailbox. */
  readonly card: string
  readonly mailbox: string
  /** True after the server refused the last token. */
  readonly renew: boolean
  /** What the token is for: SMTP (`https://outlook.office.com`) or Microsoft Graph. */
  readonly transport: Transport
  readonly signal?: AbortSignal
}) => Promise<Token>

/** The mailbox from which the application itself is to send. */
export interface ApplicationGrantRequest {
  readonly mailbox: string
  /** Tenant id or domain; needed where the options name none. */
  readonly tenant?: string | undefined
}

/** How messages are sent: SMTP with the permission SMTP.Send, or Microsoft Graph with Mail.Send. */
export type Transport = 'smtp' | 'api'

/** The application's registration in Microsoft Entra. All of it is optional: with a password none is needed. */
export interface M365Options {
  /** Application (client) ID from the app registration in Microsoft Entra. Without it no one can sign in. */
  readonly clientId?: string | undefined
  /** The client secret's Value, not its Secret ID. */
  readonly clientSecret?: Secret | undefined
  /** ISO 8601 date on which the client secret ends, so that a finding can warn before. */
  readonly clientSecretEnds?: string | undefined
  /** In place of `clientSecret`. */
  readonly clientCertificate?: ClientCertificate | undefined
  /**
   * Whose accounts may sign in: `organizations` (default: any work or school account), `consumers` (Outlook.com),
   * `common` (both), or one tenant's id or domain.
   */
  readonly tenant?: string | undefined
  /** Default `worldwide`. */
  readonly cloud?: CloudId | undefined
  /**
   * Transports for which people are asked when they sign in; both let the application send in their name, and no more.
   * Default: both, so that a card can change from one to the other without a new sign-in.
   */
  readonly transports?: readonly Transport[] | undefined
  /** Asks for Mail.Send.Shared too, without which Graph sends nothing from a shared mailbox. Default false. */
  readonly sharedMailboxes?: boolean | undefined
  /**
   * Asks for Mail.ReadWrite too, which lets the application read and change everything in the mailbox: with it,
   * messages that are too large for one request to Graph are uploaded in pieces. A person who signed in before can send
   * up to 3 MB until the next sign-in. Default false.
   */
  readonly largeMessages?: boolean | undefined
  /** A token that the application supplies, in place of `clientId`. */
  readonly token?: TokenSource | undefined
  /** `refuse` applies the product's own rule: the password method is an error, not a warning. Default `warn`. */
  readonly passwordMethod?: 'warn' | 'refuse' | undefined
  /** The organization's own limit of recipients in one message, 1 to 1000. Default 500. */
  readonly recipientsPerMessage?: number | undefined
  /** Origin of a simulated sign-in on this machine, such as `http://127.0.0.1:4010`, in place of Microsoft's. */
  readonly simulator?: string | undefined
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const domain = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i
export const allTransports: readonly Transport[] = ['smtp', 'api']
const everybody = ['organizations', 'consumers', 'common']
const day = /^\d{4}-\d\d-\d\d/

/** Whether it names one organization rather than everyone. */
export const isOneTenant = (tenant: string): boolean => guid.test(tenant) || domain.test(tenant)

const rules: RulesFor<M365Options> = {
  clientId: {
    must: 'the Application (client) ID, such as 1b730954-1685-4b74-9bfd-dac224a7b894',
    test: (value) => typeof value === 'string' && guid.test(value),
  },
  clientSecret: optionRules.secret,
  clientSecretEnds: {
    must: 'a date such as 2027-05-31',
    test: (value) => typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value)),
  },
  clientCertificate: optionRules.object,
  tenant: {
    must: `${everybody.join(', ')}, a tenant's id or its domain`,
    test: (value) => typeof value === 'string' && (everybody.includes(value) || isOneTenant(value)),
  },
  cloud: oneOf(...Object.keys(clouds)),
  transports: {
    must: `a list of ${allTransports.join(', ')} or both`,
    test: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((one) => allTransports.includes(one)),
  },
  sharedMailboxes: optionRules.flag,
  largeMessages: optionRules.flag,
  token: optionRules.callback,
  passwordMethod: oneOf('warn', 'refuse'),
  recipientsPerMessage: {
    must: 'a whole number from 1 to 1000',
    test: (value) => optionRules.count.test(value) && Number(value) <= 1000,
  },
  simulator: {
    must: 'an http address on this machine, such as http://127.0.0.1:4010',
    test: isOnThisMachine,
  },
}

const mailboxRule: OptionRule = { ...optionRules.text, must: 'the address of the mailbox that sends' }

const ofCertificate: RulesFor<ClientCertificate> = {
  certificate: { ...optionRules.text, must: 'a certificate in PEM', required: true },
  privateKey: needed(optionRules.secret),
}

const refusal = (fault: string): TypeError => new TypeError(`m365: ${fault}`)

/** @throws TypeError in one sentence that names the option and what to give. */
export const checkM365Options = (options: M365Options | undefined): void => {
  checkOptions('m365', options, rules)
  const { clientId, clientSecret, clientCertificate: certificate, token } = options ?? {}
  if (certificate !== undefined) checkOptions('m365', certificate, ofCertificate, 'clientCertificate')
  if (token !== undefined && clientId !== undefined) throw refusal('give clientId or token, not both')
  if (clientSecret !== undefined && certificate !== undefined)
    throw refusal('give clientSecret or clientCertificate, not both')
  const fault = certificate && certificateFault(certificate)
  if (fault !== undefined) throw refusal(fault)
}

/** @throws TypeError where it names no mailbox. The key of a grant does, and has more that is not for this. */
export const checkGrantRequest = (request: unknown): void => {
  const { mailbox, tenant }: Partial<ApplicationGrantRequest> = Object(request)
  checkArgument('applicationGrant', 'mailbox', mailboxRule, mailbox)
  if (tenant !== undefined) checkArgument('applicationGrant', 'tenant', optionRules.text, tenant)
}

/** Node's own messages are left out: they may quote the key. */
const certificateFault = ({ certificate, privateKey }: ClientCertificate): string | undefined => {
  const read = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch {
      return undefined
    }
  }
  const parsed = read(() => new X509Certificate(certificate))
  if (parsed === undefined) return 'clientCertificate.certificate must be a certificate in PEM'
  const key = read(() => createPrivateKey(privateKey.reveal()))
  if (key?.asymmetricKeyType !== 'rsa') return 'clientCertificate.privateKey must be an RSA key in PEM'
  return parsed.checkPrivateKey(key)
    ? undefined
    : 'clientCertificate.privateKey belongs to another certificate'
}

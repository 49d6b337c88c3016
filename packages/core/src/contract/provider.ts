import type { Api } from './api.ts'
import type { Behaviour } from './behaviour.ts'
import type { Company, Security, UserCard } from './card.ts'
import type { ReplyRule, Source, Sourced } from './diagnosis.ts'
import type { EffectiveSettings, Identity } from './effective.ts'
import type { Finding } from './finding.ts'
import type { ProviderOAuth } from './oauth.ts'
import { checkArgument, optionRules } from './options.ts'
import type { ReturnPath } from './return-path.ts'
import type { Secret } from './secret.ts'
import type { TextLoaders } from './texts.ts'

/** How mail of a route is signed (RFC 6376). The public key stands in DNS at `selector._domainkey.domain`. */
export interface DkimSigning {
  /** Domain that signs. DMARC counts the signature for mail from this domain. */
  readonly domain: string
  readonly selector: string
  /** RSA key of at least 1024 bits in PEM form. Never written anywhere. */
  readonly privateKey: Secret
}

/** A route that is the sender's own. No field of any card changes it. */
export interface OwnRoute {
  readonly server: string
  readonly security: Security
  readonly ca?: string
  /** Both or neither. */
  readonly username?: string
  readonly password?: Secret
  readonly allowClearTextPassword?: boolean
  /** Signs each message before it leaves. An attachment that is a stream is then held in memory. */
  readonly dkim?: DkimSigning
}

/** One choice in the list of mail senders. */
export interface Sender {
  readonly id: string
  /** Name in the list of mail senders, the same in every language. Absent: the id. */
  readonly name?: string
  /** The sender of a card that states none, when no system user states one either. At most one among all providers. */
  readonly default?: boolean
  readonly ownRoute?: OwnRoute
  /** Sends messages in place of SMTP. No server of any card is used, and `auth` is `oauth`. */
  readonly api?: Api
  /** Limits of this sender, all of them, where they are not the provider's. */
  readonly limits?: Limits
  /** True when the sender is only used where a card names it: stating the provider alone does not choose it. */
  readonly byName?: boolean
  /** Codes of texts worth showing beside the form, in place of those of the preset. */
  readonly hints?: readonly string[]
  readonly auth: 'none' | 'password' | 'oauth'
  /** `module`: bulk mail needs the company's mass-mail module. */
  readonly bulk: 'free' | 'module'
}

/** A server as `host:port`, and how it is encrypted there. */
export interface ServerChoice {
  readonly server: string
  readonly security: Security
}

/**
 * What the provider's password looks like. Core strips and checks the password, and reports only that its form differs.
 */
export interface SecretShape {
  /** Which kind of password the provider asks for. */
  readonly kind: 'password' | 'app-password'
  /** Regular expression source of characters to take out before use, such as `\\s`. */
  readonly strip?: string
  /** Regular expression source that the whole stripped secret should match. */
  readonly shape?: string
}

/** The server, sign-in and password that a provider recommends. */
export interface Preset extends ServerChoice {
  readonly alternatives?: readonly ServerChoice[]
  readonly signIn: 'required' | 'optional' | 'none'
  readonly secret?: SecretShape
  /** Codes of texts worth showing beside the form. */
  readonly hints?: readonly string[]
  readonly source: Source
}

/** Limits of one mailbox. Only facts marked `vendor` are enforced; the rest are hints. */
export interface Limits {
  readonly connections?: Sourced<number>
  /** Milliseconds between two messages. */
  readonly spacing?: Sourced<number>
  readonly messagesPerMinute?: Sourced<number>
  readonly messagesPerHour?: Sourced<number>
  readonly messagesPerDay?: Sourced<number>
  readonly recipientsPerMessage?: Sourced<number>
  readonly recipientsPerDay?: Sourced<number>
  /** Bytes of the whole encoded message. */
  readonly size?: Sourced<number>
}

/** The date on which a sign-in method ends. The product's own rule and the vendor's are separate entries. */
export interface Retirement extends Source {
  readonly id: string
  readonly method: 'password'
  readonly by: 'product' | 'vendor'
  /** ISO 8601 date. Absent: announced without a date. */
  readonly date?: string
  /** What happens on that date. */
  readonly effect: 'refused' | 'off-by-default' | 'announcement'
}

/** Who delivers messages to receivers and how they are signed: what SPF and DKIM of a sender's domain must allow. */
export interface SendingFacts {
  /** Name that a domain includes in its SPF record, such as `_spf.google.com`. */
  readonly spf?: Sourced<string>
  /** IP addresses that connect to receivers. Not the addresses of {@link Provider.egress}, which are for firewalls. */
  readonly addresses?: Sourced<readonly string[]>
  /** Whose address the envelope carries: the From of the settings, the signed-in mailbox, or a domain of the provider. */
  readonly envelope: 'from' | 'sign-in' | 'own'
  readonly dkim: DkimFacts
}

/** How a provider signs mail. */
export interface DkimFacts {
  /** Domain of the signature: the From domain, once its keys are published, or the provider's own. */
  readonly signs: 'from-domain' | 'own-domain' | 'unsigned' | 'unknown'
  /** Names below `_domainkey` of the From domain. One that is found is enough. */
  readonly selectors?: Sourced<readonly string[]>
  /** Suffix of the names that a selector's CNAME leads to. Never the whole name: only the provider's portal tells it. */
  readonly target?: string
  /** Domain, possibly with `*`, that signs as long as the From domain has no key. */
  readonly otherwise?: string
}

/** A domain whose mailboxes have moved to another provider. */
export interface EndedMailbox {
  readonly domain: string
  /** Code of the text that says what happened. */
  readonly code: string
  /** ISO 8601 date. */
  readonly since: string
}

/** How to recognise that a domain's mailboxes are this provider's. Names are in lower case and match at a label boundary. */
export interface MailboxFacts {
  /** Domains of the provider's own addresses, such as `gmail.com`. */
  readonly domains?: Sourced<readonly string[]>
  /** Suffixes of MX hosts. */
  readonly mx?: Sourced<readonly string[]>
  /** Suffixes of the names that DKIM selectors lead to. */
  readonly dkimTarget?: Sourced<readonly string[]>
  /** Suffixes of the names that `autodiscover` leads to. */
  readonly autodiscover?: Sourced<readonly string[]>
  readonly ended?: readonly EndedMailbox[]
}

/** A mail provider: facts first, then a few pure functions. Made by a function such as `gmail()`. */
export interface Provider {
  /** One id everywhere: package, option value, docs page, prefix of codes. */
  readonly id: string
  /** Name as people know it, the same in every language. */
  readonly name: string
  /** Server names, in lower case, that are this provider's. */
  readonly hosts: readonly string[]
  readonly senders?: readonly Sender[]
  readonly preset?: Preset
  /** What the provider does with a From that is not the signed-in mailbox. */
  readonly foreignFrom: 'accepts' | 'rewrites' | 'rejects'
  /** True when the provider itself files sent messages in the sender's Sent folder. */
  readonly filesSent?: boolean
  readonly limits: Limits
  readonly retirements?: readonly Retirement[]
  readonly replies: readonly ReplyRule[]
  /** Regular expression source of text that only this provider's servers write in their replies, such as `gsmtp`. */
  readonly replyMark?: string
  readonly texts: TextLoaders
  /** How the real server answers, as data for the sandbox. */
  readonly behaviour: Behaviour
  /** Addresses from which this provider's servers connect, for allow-lists. */
  readonly egress?: readonly string[]
  /** What SPF and DKIM of the sender's domain must know. Absent: nothing is known. */
  readonly sending?: SendingFacts
  /** How to recognise this provider's mailboxes. Absent: they cannot be recognised. */
  readonly mailboxes?: MailboxFacts
  /** Who the mail is from; asked only for the provider's own senders. Pure. */
  readonly identity?: (card: UserCard, company: Company, sender: string) => Identity
  /** Signed return addresses, one for each message. Absent: the address of `identity` for all. */
  readonly returnPath?: ReturnPath
  /** Findings beyond the common rules; asked when this is the effective provider. Pure. */
  readonly validate?: (effective: EffectiveSettings, now: Date) => readonly Finding[]
  readonly oauth?: ProviderOAuth
}

/** Returns a plain object as a provider, so that the compiler checks every fact where it is written. */
export const defineProvider = (provider: Provider): Provider => {
  checkArgument('defineProvider', 'provider', optionRules.object, provider)
  return provider
}

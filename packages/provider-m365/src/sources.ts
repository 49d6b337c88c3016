import type { Source } from '@saatja/core'

const from = (confidence: Source['confidence'], title: string, checkedAt = '2026-11-22'): Source => ({
  from: title,
  checkedAt,
  confidence,
})

/** The help page of Directo that this package grew from. Its rules are the product's own, not Microsoft's. */
export const productPage = from(
  'vendor',
  'https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177',
)

export const submission = from(
  'vendor',
  'https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements',
)

export const errorThrottling = from(
  'vendor',
  'https://learn.microsoft.com/en-us/Exchange/mail-flow-best-practices/continuous-error-throttling-smtp-auth-submissions',
)

export const deviceSetup = from(
  'vendor',
  'Microsoft Learn, "How to set up a multifunction device or application to send email using Microsoft 365"',
)

export const deviceTroubles = from(
  'vendor',
  'Microsoft Learn, "Fix issues with printers, scanners, and LOB applications that send email"',
)

export const bounceCodes = from('vendor', 'MicrosoftDocs/OfficeDocs-Support, email-delivery/ndr')

export const oauthGuide = from(
  'vendor',
  'MicrosoftDocs/office-developer-exchange-docs, how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth.md',
)

export const powershell = from(
  'vendor',
  'MicrosoftDocs/office-docs-powershell, Exchange PowerShell reference',
)

export const signInErrors = from('vendor', 'MicrosoftDocs/entra-docs, reference-error-codes.md')

export const refreshTokens = from('vendor', 'MicrosoftDocs/entra-docs, refresh-tokens.md')

export const timeline = from(
  'vendor',
  'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835',
)

export const retirementNotice = from(
  'vendor',
  'https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750',
)

export const threadLimit = from('vendor', 'https://techcommunity.microsoft.com, Exchange blog 607825')

export const replyCollection = from('observed', 'sisimai/p5-sisimai, lib/Sisimai/Rhost/Microsoft.pm')

/** Selectors of a domain and where they lead. */
export const dkimPage = from(
  'vendor',
  'MicrosoftDocs/defender-docs, email-authentication-dkim-configure.md',
  '2026-11-28',
)

/** Names in DNS, as classifiers of mail hosts, blogs and the Message center have them. */
export const publicRecords = from(
  'observed',
  'Public classifiers of mail hosts and blogs, 2026',
  '2026-11-28',
)

export const directory = from(
  'observed',
  'Thunderbird ISPDB, commit c6ad796, March 2026; blogs about MC1048624',
  '2026-11-28',
)

/** Seen by others in replies of the real server, and quoted by them. */
export const seen = from('observed', 'Replies of smtp.office365.com quoted in public issues and code')

/** From memory; nobody has checked it. */
export const hearsay = from('unverified', 'Common knowledge of the field')

/** Follows from checked facts, but was not itself seen. */
export const inference = from('unverified', 'Inferred from checked facts')

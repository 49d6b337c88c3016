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

/** What Graph's sendMail takes and answers, and with which permission. */
export const graphSendMail = from(
  'vendor',
  'microsoftgraph/microsoft-graph-docs-contrib, api-reference/v1.0/api/user-sendmail.md',
  '2026-11-29',
)

/** Sending from a shared mailbox, and the answer to someone who may not. */
export const graphOtherUser = from(
  'vendor',
  'microsoftgraph/microsoft-graph-docs-contrib, concepts/outlook-send-mail-from-other-user.md',
  '2026-11-29',
)

/**
 * How files are uploaded to a draft, which permission that needs, and how large they and the message may be: the page
 * on createUploadSession, and concepts/outlook-large-attachments.md.
 */
export const graphAttachments = from(
  'vendor',
  'microsoftgraph/microsoft-graph-docs-contrib, api-reference/v1.0/api/attachment-createuploadsession.md',
  '2026-11-29',
)

/** Codes of Outlook's errors and limits of one mailbox. */
export const graphErrors = from(
  'vendor',
  'Microsoft Learn, Microsoft Graph error responses and service-specific throttling limits',
  '2026-11-28',
)

/** Answers of Graph that others put into public issues and questions. */
export const graphSeen = from(
  'observed',
  'Answers of Microsoft Graph quoted in public issues and questions',
  '2026-11-29',
)

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

/** From memory; no one has checked it. */
export const hearsay = from('unverified', 'Common knowledge of the field')

/** Follows from checked facts, but was not itself seen. */
export const inference = from('unverified', 'Inferred from checked facts')

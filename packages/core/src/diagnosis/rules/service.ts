import type { ReplyRule } from '../../contract/diagnosis.ts'
import { documented, seenIn } from './sources.ts'
import { mailing } from './stages.ts'

const configuration = { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' } as const

const unverified = { ...configuration, id: 'sender-not-verified', stages: mailing, field: 'email' } as const
const notAllowed = { ...configuration, id: 'sender-not-allowed', stages: mailing, field: 'email' } as const
const restricted = { ...configuration, id: 'account-restricted', stages: ['sign-in', ...mailing] } as const

/** What sending services say of a sender address that has not been verified with them. */
const senderRules = [
  {
    ...unverified,
    replyCodes: [554],
    text: 'email address is not verified|identities failed the check',
    source: documented('https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html'),
    sample:
      '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: mari@kivi.ee',
  },
  {
    ...unverified,
    replyCodes: [403, 550],
    text: 'does not match a verified sender identity|not authorized to send from that email address',
    source: documented(
      'https://sendgrid.com/docs/for-developers/sending-email/smtp-errors-and-troubleshooting/',
    ),
    sample:
      '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this is resolved.',
  },
  {
    ...unverified,
    text: 'not a sender signature on your account|sender signature (?:is )?not (?:defined|found|confirmed)',
    source: seenIn('https://github.com/feedadoc/feedadoc/pull/110'),
    sample: "550 The 'From' address you supplied (mari@kivi.ee) is not a Sender Signature on your account.",
  },
  {
    // QUIRK: Postal answers 530 at the dot, where every other server means a missing sign-in.
    ...unverified,
    replyCodes: [530, 550],
    text: 'from/sender name is not valid',
    source: seenIn('https://github.com/postalserver/postal/issues/2088'),
    sample: '530 From/Sender name is not valid',
  },
  {
    ...unverified,
    text: 'validate your sender|sender you used .{0,80}not valid',
    source: { ...seenIn('https://help.brevo.com'), confidence: 'unverified' },
    sample:
      '550 Sending has been rejected because the sender you used is not valid. Validate your sender or authenticate your domain',
  },
  {
    ...notAllowed,
    replyCodes: [553],
    text: 'relaying disallowed as',
    source: seenIn('https://github.com/mybb/mybb/issues/2644'),
    sample: '553 Relaying disallowed as mari@kivi.ee',
  },
  {
    ...notAllowed,
    replyCodes: [501, 550, 553, 554],
    text: 'from address must be (?:the )?same as|must be (?:the )?same as (?:the )?(?:auth|log-?in|signed)',
    source: seenIn('https://github.com/nodeSolidServer/node-solid-server/issues/1281'),
    sample: '501 mail from address must be same as authorization user',
  },
  {
    ...notAllowed,
    replyCodes: [550, 553, 554],
    text: 'unauthori[sz]ed use of sender|sender address (?:is )?(?:unauthori[sz]ed|not authori[sz]ed)',
    source: seenIn('https://github.com/outline/outline/issues/7980'),
    sample: '553 5.7.0 Unauthorized use of sender address',
  },
  {
    // QUIRK: GMX, web.de and IONOS write "mailbox unavailable" before each reason of a 550, also where none is meant.
    // https://github.com/infertux/zeyple/issues/49
    ...notAllowed,
    replyCodes: [550],
    text: 'mailbox unavailable.{0,10}sender address is not allowed',
    source: seenIn('https://github.com/infertux/zeyple/issues/49'),
    sample: '550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.',
  },
  {
    id: 'sender-domain-unknown',
    code: 'CONFIG',
    stages: mailing,
    replyCodes: [550],
    text: 'invalid dns mx or a',
    actor: 'dns-owner',
    retry: 'after-change',
    field: 'email',
    source: seenIn('https://github.com/nodemailer/nodemailer/issues/510'),
    sample:
      '550-Requested action not taken: mailbox unavailable\n550 invalid DNS MX or A/AAAA resource record',
  },
] as const satisfies readonly ReplyRule[]

/** What they say of an account that may not send, or not now. */
const accountRules = [
  {
    // QUIRK: Mailgun refuses with a temporary code what stays so until a person acts.
    // https://github.com/Monstarrrr/rebutify/issues/162
    ...restricted,
    replyCodes: [421, 450, 550, 554],
    text: 'activate your .{0,20}account|domain \\S{1,255} is not allowed to send(?! (?:mail |messages? )?to\\b)|for test purposes only',
    source: seenIn('https://github.com/Monstarrrr/rebutify/issues/162'),
    sample:
      '421 Domain kivi.ee is not allowed to send: Please activate your Mailgun account. Check your inbox or log in to your control panel to resend the activation email.',
  },
  {
    ...restricted,
    replyCodes: [421, 450, 502, 525, 530, 535, 550, 554],
    text: 'account (?:is |has )?not (?:yet )?(?:been )?(?:active|activated|approved|validated)\\b|account is (?:under review|pending|on probation)',
    source: seenIn('https://github.com/WPManageNinja/fluent-smtp/issues/157'),
    sample: '502 5.7.0 Your SMTP account is not yet activated. Please contact us to request activation',
  },
  {
    ...restricted,
    replyCodes: [421, 450, 550, 554],
    text: 'unusual sending activity',
    source: seenIn('https://github.com/cachethq/cachet/issues/3052'),
    sample: '550 5.4.6 Unusual sending activity detected.',
  },
  {
    ...restricted,
    replyCodes: [454, 550, 554],
    text: 'sending (?:is |has been )?(?:paused|suspended|disabled) for (?:this|your) account|account(?:.s)? sending (?:is |has been )?(?:paused|suspended)|sending .{0,40}has been suspended',
    source: documented('https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html'),
    sample: '554 Message rejected: Sending paused for this account.',
  },
  {
    ...restricted,
    replyCodes: [550, 554],
    text: 'bad outbound sender|mail sending denied|access denied,? (?:banned sender|spam abuse detected(?! from ip)|tenant has exceeded threshold)',
    source: documented(
      'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online',
    ),
    sample: '550 5.1.8 Access denied, bad outbound sender',
  },
  {
    id: 'account-limit',
    code: 'LIMIT',
    stages: ['sign-in', ...mailing],
    replyCodes: [421, 450, 451, 452, 454, 535, 550, 552, 554],
    text: 'credits? (?:limit )?(?:has been |have been |is |are )?(?:exceeded|exhausted|used up|insufficient)|(?:out of|no|insufficient|not enough) credits?\\b|(?:monthly|plan|subscription)\\b.{0,40}(?:limit|quota)|(?:limit|quota)\\b.{0,40}(?:per month|monthly|of your plan|subscription)',
    actor: 'mail-administrator',
    retry: 'later',
    wait: 3600,
    source: seenIn('https://github.com/mautic/mautic/issues/8721'),
    sample: '451 Authentication failed: Maximum credits exceeded',
  },
  {
    id: 'client-address-refused',
    code: 'CONFIG',
    stages: ['connect', 'greeting', 'capabilities', 'sign-in', 'sender', 'recipient'],
    replyCodes: [421, 525, 530, 535, 550, 554],
    text: 'unauthori[sz]ed ip\\b|\\bip(?: address)? (?:is )?not (?:authori[sz]ed|allowed|permitted|whitelisted)|(?:whitelist|authori[sz]e) (?:your|this) ip\\b',
    actor: 'application-administrator',
    retry: 'after-change',
    source: seenIn('https://github.com/gophish/gophish/issues/1701'),
    sample: '550 that IP address is not allowed to send',
  },
] as const satisfies readonly ReplyRule[]

/** Amounts, in words that also stand for something else. */
const amountRules = [
  {
    id: 'server-busy',
    code: 'NETWORK',
    stages: mailing,
    replyCodes: [450, 550],
    text: 'failure sending mail\\. try again later',
    actor: 'nobody',
    retry: 'later',
    wait: 900,
    source: seenIn('https://github.com/jstedfast/MailKit/issues/968'),
    sample: '550-Requested action not taken: mailbox unavailable\n550 Failure sending mail. Try again later',
  },
  {
    id: 'sending-limit',
    code: 'LIMIT',
    stages: mailing,
    replyCodes: [450, 451, 550],
    text: 'exceeded the max (?:emails|defers and failures) per hour',
    actor: 'nobody',
    retry: 'later',
    wait: 3600,
    source: seenIn('https://github.com/roundcube/roundcubemail/issues/9910'),
    sample: '550 Domain kivi.ee has exceeded the max defers and failures per hour (5/5 (100%)) allowed.',
  },
  {
    id: 'sending-limit',
    code: 'LIMIT',
    stages: mailing,
    replyCodes: [421, 450, 451, 550],
    text: 'spam.{0,40}exceed\\w* (?:the )?hour(?:ly)? limit',
    actor: 'nobody',
    retry: 'later',
    wait: 3600,
    source: seenIn('https://github.com/gophish/gophish/issues/3231'),
    sample: '550 send spam mail rejected: exceeded hour limit',
  },
] as const satisfies readonly ReplyRule[]

/** Replies of the services that pass mail on for others. They name no service, so that any may use the same words. */
export const serviceRules = [...senderRules, ...accountRules, ...amountRules] as const

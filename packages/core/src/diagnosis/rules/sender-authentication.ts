import type { ReplyRule } from '../../contract/diagnosis.ts'
import { documented, rfc3463, seenIn, servers } from './sources.ts'
import { mailing } from './stages.ts'

/** The recipient's server does not believe who the sender is. One message of one domain, never the sign-in. */
export const senderAuthenticationRules = [
  {
    // The receiver could not look the record up; that says nothing about the domain.
    id: 'server-busy',
    code: 'NETWORK',
    stages: mailing,
    replyCodes: [421, 450, 451],
    text: '\\b(?:spf|dkim|dmarc)\\b.{0,80}temp(?:orary)? ?(?:error|fail)',
    actor: 'nobody',
    retry: 'later',
    wait: 900,
    source: seenIn('https://github.com/forwardemail/free-email-forwarding/issues/122'),
    sample: '421 SPF validation failed with result "temperror"',
  },
  {
    id: 'dmarc-failed',
    code: 'REJECTED',
    stages: mailing,
    replyCodes: [421, 450, 451, 550, 551, 552, 553, 554],
    text: '\\bdmarc\\b',
    actor: 'dns-owner',
    retry: 'after-change',
    field: 'email',
    source: servers,
    sample: '550 5.7.1 Email rejected per DMARC policy for kivi.ee',
  },
  {
    id: 'sender-unauthenticated',
    code: 'REJECTED',
    stages: mailing,
    replyCodes: [421, 450, 451, 550, 551, 552, 553, 554],
    text: 'sender is unauthenticated|unauthenticated e-?mail|required authentication level|\\b(?:spf|dkim)\\b ?(?:,|/|and|or|nor|&)\\s?(?:\\w+ ){0,2}(?:spf|dkim)\\b',
    actor: 'dns-owner',
    retry: 'after-change',
    field: 'email',
    source: documented('https://support.google.com/mail/answer/81126'),
    sample:
      '550 5.7.26 This mail has been blocked because the sender is unauthenticated. All senders must authenticate with either SPF or DKIM.',
  },
  {
    id: 'spf-failed',
    code: 'REJECTED',
    stages: mailing,
    replyCodes: [421, 450, 451, 550, 551, 552, 553, 554],
    text: '(?<!from your )\\bspf\\b|sender policy framework|domain .{0,60}does not designate',
    actor: 'dns-owner',
    retry: 'after-change',
    field: 'email',
    source: rfc3463,
    sample: '550 5.7.23 SPF validation failed for kivi.ee',
  },
  {
    id: 'dkim-failed',
    code: 'REJECTED',
    stages: mailing,
    replyCodes: [421, 450, 451, 550, 551, 552, 553, 554],
    // `from your DKIM domain` only says whose mail it is.
    text: '(?<!from your )\\bdkim\\b',
    actor: 'dns-owner',
    retry: 'after-change',
    field: 'email',
    source: rfc3463,
    sample: '550 5.7.20 No passing DKIM signature found',
  },
] as const satisfies readonly ReplyRule[]

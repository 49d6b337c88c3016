import { bounceCodes, errorThrottling, seen, submission, threadLimit } from '../sources.ts'
import { limit, type Rule } from './kinds.ts'
import { conversation, delivering, mailing } from './stages.ts'

const afterDot = ['final-reply', 'message'] as const

/** Exchange stops a whole mailbox for some errors made again and again. How long, Microsoft does not say. */
const throttled = {
  ...limit,
  actor: 'user',
  retry: 'after-change',
  replyCodes: [550],
  source: errorThrottling,
} as const

const quota = { ...limit, wait: 3600 } as const

/** Limits. They come before the replies to a message, since their texts contain words of those. */
export const limitReplies: readonly Rule[] = [
  {
    ...throttled,
    id: 'm365-throttled-send-as',
    stages: mailing,
    mark: 'sender throttled due to continuous',
    text: 'sender throttled due to continuous send ?as denied',
    sample: '550 5.2.252 Sender throttled due to continuous send as denied errors; STOREDRV.Submission',
  },
  {
    ...throttled,
    id: 'm365-throttled-mailbox-full',
    stages: mailing,
    mark: 'sender throttled due to continuous',
    text: 'continuous mailbox full',
    sample: '550 5.2.251 Sender throttled due to continuous mailbox full errors; STOREDRV.Submission',
  },
  {
    ...throttled,
    actor: 'mail-administrator',
    id: 'm365-throttled-license',
    stages: mailing,
    mark: 'sender throttled due to continuous',
    text: 'continuous invalid license',
    sample: '550 5.2.253 Sender throttled due to continuous invalid license errors; STOREDRV.Submission',
  },
  {
    ...throttled,
    id: 'm365-throttled-recipients',
    stages: mailing,
    mark: 'sender throttled due to continuous',
    text: 'continuous too many recipients',
    sample: '550 5.2.254 Sender throttled due to continuous too many recipients errors; STOREDRV.Submission',
  },
  {
    ...throttled,
    id: 'm365-throttled-bad-recipients',
    stages: mailing,
    mark: 'sender throttled due to continuous',
    text: 'continuous invalid recipients',
    sample: '550 5.2.255 Sender throttled due to continuous invalid recipients errors; STOREDRV.Submission',
  },
  {
    ...limit,
    id: 'm365-too-many-connections',
    stages: conversation,
    replyCodes: [432, 421],
    text: 'concurrent connections? limit exceeded',
    wait: 60,
    sample:
      '432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.',
    source: submission,
  },
  {
    ...limit,
    id: 'm365-too-many-connections',
    stages: afterDot,
    replyCodes: [432],
    text: 'sender thread limit exceeded',
    wait: 60,
    sample: '432 4.3.2 STOREDRV.Submission; sender thread limit exceeded',
    source: threadLimit,
  },
  {
    ...limit,
    id: 'm365-recipient-busy',
    stages: delivering,
    replyCodes: [432],
    text: 'recipient thread limit exceeded',
    wait: 300,
    sample: '432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded',
    source: bounceCodes,
  },
  {
    ...quota,
    id: 'm365-recipient-quota',
    mark: 'submissionquotaexceededexception',
    stages: afterDot,
    replyCodes: [554],
    text: 'submissionquotaexceeded',
    sample:
      '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message',
    source: submission,
  },
  {
    ...quota,
    id: 'm365-recipient-quota',
    stages: delivering,
    mark: '^5\\.1\\.90 ',
    replyCodes: [550],
    text: 'daily limit for message recipients|submission quota exceeded',
    sample:
      "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    source: bounceCodes,
  },
  {
    ...quota,
    id: 'm365-trial-quota',
    stages: mailing,
    mark: '^5\\.7\\.232 ',
    replyCodes: [550],
    text: 'trial tenant has exceeded',
    sample:
      "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its daily limit for sending email to external recipients",
    source: bounceCodes,
  },
  {
    ...quota,
    id: 'm365-tenant-quota',
    stages: mailing,
    mark: '^5\\.7\\.233 ',
    replyCodes: [550],
    text: 'tenant (has )?exceeded its daily limit.*external recipients',
    sample:
      "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit for sending email to external recipients",
    source: bounceCodes,
  },
  {
    ...limit,
    actor: 'user',
    retry: 'after-change',
    id: 'm365-mailbox-full',
    stages: afterDot,
    replyCodes: [554],
    text: 'mailbox full; *storedrv\\.submission',
    sample: '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException',
    source: submission,
  },
  {
    ...limit,
    actor: 'user',
    id: 'm365-outbound-spam',
    stages: afterDot,
    replyCodes: [554],
    text: 'outboundspamexception|wascl useraction verdict',
    wait: 86_400,
    sample:
      '554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; WASCL UserAction verdict is RefuseQuota.',
    source: seen,
  },
]

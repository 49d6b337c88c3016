import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const ndr: Source = {
  from: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online',
  checkedAt: '2026-11-28',
  confidence: 'observed',
}

/** Exchange and Microsoft 365: the names of its components say more than its codes. */
export const exchangeRules: readonly ReporterRule[] = [
  // Submission is the sender's side, Deliver the recipient's.
  {
    id: 'daily-limit',
    certain: true,
    text: 'submissionQuotaExceeded',
    source: ndr,
    sample:
      '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message',
  },
  {
    id: 'sender-mailbox-full',
    certain: true,
    text: 'storedrv\\.submission.{0,80}quotaExceeded|mailbox full; ?storedrv\\.submission',
    source: ndr,
    sample: '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException',
  },
  {
    id: 'recipient-group-closed',
    certain: true,
    text: 'senderNotAuthenticatedForGroup|resolver\\.rst\\.(?:authRequired|notAuthorized|restrictedTo\\w+|sender(?!NotAuthenticatedForMailbox)\\w+)|(?:delivery to|the) (?:group|list|distribution (?:group|list)) .{0,60}(?:restricted|only accepts|doesn.t accept)|group .{0,80}only accepts (?:messages|mail)|don.t have permission to (?:send|post) .{0,30}(?:recipient|group)|not (?:allowed|authorized|permitted|have permission) to (?:send|post) .{0,40}\\b(?:group|list)\\b|(?:may|might) not exist, or you may not have permission to post|only (?:members|subscribers|authenticated senders) (?:may|can|are)',
    source: ndr,
    sample: '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
  },
  {
    id: 'recipient-unknown',
    certain: true,
    text: '5\\.4\\.1 .{0,80}recipient address(?:es)? rejected ?: access denied|resolver\\.adr\\.(?:ex)?recip(?:ient)?notfound|recipientNotFound|resolver\\.adr\\.(?:badPrimary|ambiguous|invalid)|mapi.{0,20}recipient not found|e-?mail (?:address|account) .{0,30}(?:does not exist|couldn.t be found|wasn.t found)|unknown recipient|e-?mail system was unable to deliver the message, but did not report a specific reason. check the address',
    source: ndr,
    sample:
      '550 5.4.1 Recipient address rejected: Access denied. [AM0EUR02FT034.eop-EUR02.prod.protection.outlook.example]',
  },
  {
    id: 'recipient-mailbox-full',
    certain: true,
    text: 'quotaExceeded(?:Exception)?|mapiExceptionShutoffQuota|storedrv\\.deliver; mailbox full|(?<!sender.s |limit or the recipient.s )mailbox is full|limit or the recipient.s mailbox is full(?!.{0,300}(?:5\\.2\\.3|size ?limit))|(?<!daily |hourly )message quota|mailbox .{0,30}(?:exceed|over) .{0,20}(?:size|storage|quota)',
    source: ndr,
    sample:
      '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
  },
  {
    id: 'recipient-domain-unknown',
    certain: true,
    text: '\\(000b09\\w\\w\\) host unknown|smtpsend\\.dns\\.(?:nonexistentdomain|invaliddata)|dns\\.nonexistentdomain|domain .{0,20}(?:infoDomainNonexistent|infoNoRecords)|dns query failed.{0,60}(?:nonexistent|infonorecords)',
    source: ndr,
    sample: '554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain',
  },
  {
    id: 'recipient-server-unreachable',
    text: 'smtpsend\\.|dns query failed|error communicating with the.{0,20} server|unable to (?:relay|deliver) .{0,30}connector|451 4\\.4\\.\\d|no connector|socket error|last endpoint attempted',
    source: ndr,
  },
  {
    id: 'mail-loop',
    certain: true,
    text: 'routing\\.loopdetected|resolver\\.fwd\\.loop|mxloopback|hop count exceeded|mail loop',
    source: ndr,
    sample: '554 5.4.6 ROUTING.LoopDetected; loop detected',
  },
  {
    id: 'server-busy',
    certain: true,
    text: 'storageTransientException|mapiExceptionMaxObjsExceeded|process message due to a transient exception',
    source: ndr,
    sample:
      '554 5.2.0 STOREDRV.Deliver.Exception:StorageTransientException.MapiExceptionMaxObjsExceeded; Failed to process message due to a transient exception',
  },
  {
    id: 'recipient-server-unreachable',
    certain: true,
    text: 'tlsa-invalid|dnssec-invalid|dane validation|mta-sts validation|starttls-not-supported',
    source: ndr,
    sample: '550 5.7.323 tlsa-invalid: The domain failed DANE validation',
  },
  {
    id: 'message-too-large',
    certain: true,
    text: 'resolver\\.rst\\.(?:recip|send|max)?\\w{0,10}sizelimit|message (?:is |was )?(?:too large|larger than(?! the current system limit or)|exceeds? .{0,20}(?:size|limit))|message (?:size|length) exceeds|too (?:big|large) for|exceeds? the (?:maximum )?(?:message )?size|sizelimit\\.exceeded',
    source: ndr,
    sample: '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
  },
  {
    id: 'message-unreadable',
    certain: true,
    text: 'contentConversion(?:Exception)?|content conversion failed|conversion to internet format failed|\\(000502cc\\)|invalid mime content|cat\\.invalidcontent|failed to convert',
    source: ndr,
    sample: '550 5.6.0 CAT.InvalidContent.Exception: ContentConversionException, Failed to convert',
  },
  {
    id: 'refused-by-policy',
    text: 'transport\\.rules\\.rejectmessage|transport rule|mail flow rule|resolver\\.rst\\.',
    source: ndr,
    sample: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
  },
  {
    id: 'delivery-expired',
    weak: true,
    text: 'queue\\.expired|message expired|5\\.4\\.300|4\\.4\\.7',
    source: ndr,
    sample: '550 4.4.7 QUEUE.Expired; message expired',
  },
]

import type { Text } from '@saatja/core'
import type { MessageCode } from '../../codes.ts'

export const messageTexts: Readonly<Record<MessageCode, Text>> = {
  'm365-send-as': {
    title: 'The mailbox is not allowed to send from this address',
    cause:
      'The sender address is not that of the mailbox you signed in to, and the mailbox does not have permission to send as that address.',
    remedy:
      'Use the address of the mailbox on the card, ask your Microsoft 365 administrator for the “Send As” permission, or choose a mail sender that uses your address only for replies.',
  },
  'm365-throttled-send-as': {
    title: 'Microsoft is blocking mail from this mailbox because of incorrect senders',
    cause:
      'The mailbox tried too often to send from an address that is not its own. Until Microsoft lifts the block, correct messages are rejected too.',
    remedy:
      'Correct the sender address, stop sending for a while, and then try once. Microsoft does not say how long the block lasts.',
  },
  'm365-throttled-mailbox-full': {
    title: 'Microsoft is blocking mail from this mailbox because it is full',
    cause: 'The mailbox kept sending while it was full, so Microsoft is rejecting its mail for a while.',
    remedy:
      'Free up space in the mailbox (for example, archive or delete old mail), wait a while, and then try once.',
  },
  'm365-throttled-license': {
    title: 'Microsoft is blocking mail from this mailbox because it has no license',
    cause:
      'The mailbox kept sending without a valid license, so Microsoft is rejecting its mail for a while.',
    remedy: 'Ask your Microsoft 365 administrator for a license, wait a while, and then try once.',
  },
  'm365-throttled-recipients': {
    title: 'Microsoft is blocking mail from this mailbox because of too many recipients',
    cause:
      'The mailbox sent too many messages with more recipients than allowed, so Microsoft is rejecting its mail for a while.',
    remedy: 'Split the recipients across several messages, wait a while, and then try once.',
  },
  'm365-throttled-bad-recipients': {
    title: 'Microsoft is blocking mail from this mailbox because of invalid addresses',
    cause:
      'Too many messages went to addresses that do not exist, so Microsoft is rejecting mail from this mailbox for a while.',
    remedy: 'Remove the invalid addresses from the list, wait a while, and then try once.',
  },
  'm365-too-many-connections': {
    title: 'Too many connections at once',
    cause: 'Microsoft 365 allows three connections to a mailbox at the same time. The message was not sent.',
    remedy:
      'Try again in a minute. Make sure that nothing else is sending from this mailbox at the same time.',
  },
  'm365-recipient-busy': {
    title: 'The recipient’s mailbox is overloaded',
    cause: 'Too many messages are arriving there at the same time.',
    remedy: 'Try again later.',
  },
  'm365-recipient-quota': {
    title: 'The mailbox has reached its daily limit',
    cause: 'A Microsoft 365 mailbox can send to 10,000 recipients in 24 hours.',
    remedy:
      'Wait a few hours. If you did not send that many messages, ask your Microsoft 365 administrator to check the account.',
  },
  'm365-tenant-quota': {
    title: 'Your organization has reached its daily limit',
    cause:
      'Microsoft limits the number of external recipients per day; the limit depends on the number of licenses.',
    remedy: 'Try again tomorrow. More licenses raise the limit.',
  },
  'm365-trial-quota': {
    title: 'The trial subscription has reached its daily limit',
    cause: 'During the trial, Microsoft allows fewer recipients outside the organization.',
    remedy: 'Try again tomorrow, or ask your Microsoft 365 administrator to switch to a paid subscription.',
  },
  'm365-mailbox-full': {
    title: 'Your own mailbox is full',
    cause: 'Microsoft 365 keeps a copy of each message in “Sent Items”, and there is no space for it.',
    remedy: 'Free up space in the mailbox, or ask your Microsoft 365 administrator to turn off the copies.',
  },
  'm365-outbound-spam': {
    title: 'Microsoft classified the message as spam',
    cause: 'The outbound spam filter has blocked this mailbox for today.',
    remedy:
      'Sign in to Outlook on the web and verify the account if asked. Send fewer messages, and check the links in the message.',
  },
  'm365-sender-restricted': {
    title: 'Microsoft has restricted the mailbox',
    cause: 'The mailbox is on the list of restricted senders because spam seems to have come from it.',
    remedy:
      'Change the password, and ask your Microsoft 365 administrator to remove the mailbox from the “Restricted entities” list.',
  },
  'm365-sender-banned': {
    title: 'Microsoft has banned the sender',
    cause: 'Microsoft considers this sender’s mail abusive.',
    remedy: 'Ask your Microsoft 365 administrator to resolve this with Microsoft support.',
  },
  'm365-tenant-banned': {
    title: 'Microsoft is blocking mail from your organization',
    cause: 'Too much suspicious mail came from your organization.',
    remedy:
      'Ask your Microsoft 365 administrator to find the compromised account and contact Microsoft support.',
  },
  'm365-ip-reputation': {
    title: 'Microsoft does not trust your organization’s mail yet',
    cause: 'This happens with new and trial subscriptions.',
    remedy: 'Ask your Microsoft 365 administrator to contact Microsoft support.',
  },
  'm365-domain-unregistered': {
    title: 'The sender’s domain is not registered in Microsoft 365',
    cause: 'The domain of the sender address does not belong to your organization in Microsoft 365.',
    remedy: 'Ask your Microsoft 365 administrator to add the domain, or use another sender address.',
  },
  'm365-too-many-recipients': {
    title: 'Too many recipients in one message',
    cause: 'Your organization allows fewer recipients in one message.',
    remedy: 'Split the recipients across several messages.',
  },
  'm365-too-large': {
    title: 'The message is too large',
    cause:
      'The message with its attachments is larger than the mailbox is allowed to send. Attachments become about a third larger when sent.',
    remedy: 'Send smaller attachments or a link. Your Microsoft 365 administrator can raise the limit.',
  },
  'm365-line-endings': {
    title: 'The message has wrong line endings',
    cause: 'The message contains characters that Microsoft 365 does not accept.',
    remedy: 'Tell the application administrator that the message is not formatted correctly.',
  },
  'm365-multiple-from': {
    title: 'The message has more than one sender',
    cause: 'Microsoft 365 allows one sender address only.',
    remedy: 'Tell the application administrator that the message must have exactly one sender.',
  },
  'm365-from-invalid': {
    title: 'The sender address is not valid',
    cause: 'The recipient’s server rejected the message because its sender address is missing or malformed.',
    remedy: 'Correct the email address on the user card.',
  },
  'm365-recipient-dmarc': {
    title: 'The recipient could not verify the sender',
    cause:
      'The sender domain’s DMARC record asks receivers to reject mail that fails verification, and this message failed.',
    remedy:
      'Ask your domain administrator to check the SPF and DKIM records. Until then, send through the domain’s own mail server.',
  },
  'm365-recipient-spf': {
    title: 'The sending server is not allowed to send for the domain',
    cause: 'The sender domain’s SPF record does not include the server that sent the message.',
    remedy:
      'Ask your domain administrator to add the server to the SPF record; until then, choose a mail sender that uses your address only for replies.',
  },
  'm365-recipient-unknown': {
    title: 'The recipient’s address does not exist',
    cause: 'The recipient’s server does not recognize this address or does not accept mail for it.',
    remedy: 'Check the address.',
  },
}

import type { Text } from '@saatja/core'
import type { MessageCode } from '../../codes.ts'

export const messageTexts: Readonly<Record<MessageCode, Text>> = {
  'm365-send-as': {
    title: 'The mailbox may not send from this address',
    cause:
      'The sender address is not the mailbox that signed in, and the mailbox has no right to send as that address.',
    remedy:
      'Use the address of the mailbox on the card, ask your Microsoft 365 administrator for the right “Send As”, or choose a mail sender that uses your address for replies only.',
  },
  'm365-throttled-send-as': {
    title: 'Microsoft has stopped the mailbox because of wrong senders',
    cause:
      'The mailbox tried too often to send from an address that is not its own. Until Microsoft lifts the stop, right mails are refused too.',
    remedy:
      'Correct the sender address, send nothing for a while, then try once. Microsoft does not say how long it takes.',
  },
  'm365-throttled-mailbox-full': {
    title: 'Microsoft has stopped the mailbox because it is full',
    cause: 'The mailbox kept sending while it was full, so Microsoft refuses its mail for a while.',
    remedy: 'Empty the folder “Sent Items”, wait, then try once.',
  },
  'm365-throttled-license': {
    title: 'Microsoft has stopped the mailbox because it has no license',
    cause: 'The mailbox kept sending without a valid license, so Microsoft refuses its mail for a while.',
    remedy: 'Ask your Microsoft 365 administrator for a license, wait, then try once.',
  },
  'm365-throttled-recipients': {
    title: 'Microsoft has stopped the mailbox because of too many recipients',
    cause:
      'The mailbox sent too many mails with more recipients than allowed, so Microsoft refuses its mail for a while.',
    remedy: 'Split the recipients into several mails, wait, then try once.',
  },
  'm365-throttled-bad-recipients': {
    title: 'Microsoft has stopped the mailbox because of wrong addresses',
    cause:
      'Too many mails went to addresses that do not exist, so Microsoft refuses mail from this mailbox for a while.',
    remedy: 'Take the wrong addresses out of the list, wait, then try once.',
  },
  'm365-too-many-connections': {
    title: 'Too many connections at once',
    cause: 'Microsoft 365 allows three connections of a mailbox at the same time. The mail was not sent.',
    remedy: 'Try again in a minute. Nothing else has to send from this mailbox at the same time.',
  },
  'm365-recipient-busy': {
    title: 'The mailbox of the recipient is overloaded',
    cause: 'Too many mails are arriving there at the same time.',
    remedy: 'Try again later.',
  },
  'm365-recipient-quota': {
    title: 'The mailbox has reached its daily limit',
    cause: 'A Microsoft 365 mailbox may write to 10,000 recipients within 24 hours.',
    remedy:
      'Wait until part of the 24 hours has passed. If you did not send that much, have an administrator check the account.',
  },
  'm365-tenant-quota': {
    title: 'Your organization has reached its daily limit',
    cause:
      'Microsoft limits how many recipients outside the organization may be written to within a day; the limit depends on the number of licenses.',
    remedy: 'Wait until tomorrow. More licenses raise the limit.',
  },
  'm365-trial-quota': {
    title: 'The trial subscription has reached its daily limit',
    cause: 'During the trial Microsoft allows fewer recipients outside the organization.',
    remedy: 'Wait until tomorrow, or have the subscription bought.',
  },
  'm365-mailbox-full': {
    title: 'Your own mailbox is full',
    cause: 'Microsoft 365 keeps a copy of each mail in “Sent Items”, and there is no room for it.',
    remedy: 'Empty the mailbox, or ask your Microsoft 365 administrator to switch the copies off.',
  },
  'm365-outbound-spam': {
    title: 'Microsoft took the mail for spam',
    cause: 'The filter for outgoing mail stopped this mailbox for today.',
    remedy:
      'Sign in to Outlook on the web and confirm the account if asked; send less and check the links in the mail.',
  },
  'm365-sender-restricted': {
    title: 'Microsoft has restricted the mailbox',
    cause: 'The mailbox is on the list of restricted senders because spam seems to have come from it.',
    remedy:
      'Change the password, and ask your Microsoft 365 administrator to take the mailbox off the list “Restricted entities”.',
  },
  'm365-sender-banned': {
    title: 'Microsoft has banned the sender',
    cause: 'Microsoft takes the mail of this sender for abuse.',
    remedy: 'Ask your Microsoft 365 administrator to clear it up with the support of Microsoft.',
  },
  'm365-tenant-banned': {
    title: 'Microsoft has stopped your organization',
    cause: 'Too much suspicious mail came from your organization.',
    remedy:
      'Your Microsoft 365 administrator has to find the misused account and to call the support of Microsoft.',
  },
  'm365-ip-reputation': {
    title: 'Microsoft does not trust the mail of your organization yet',
    cause: 'This happens to new and to trial subscriptions.',
    remedy: 'Ask your Microsoft 365 administrator to contact the support of Microsoft.',
  },
  'm365-domain-unregistered': {
    title: 'The domain of the sender is not registered',
    cause: 'The domain of the sender address does not belong to your organization in Microsoft 365.',
    remedy: 'Ask your Microsoft 365 administrator to add the domain, or use another sender address.',
  },
  'm365-too-many-recipients': {
    title: 'Too many recipients in one mail',
    cause: 'Your organization allows fewer recipients in one mail.',
    remedy: 'Split the recipients into several mails.',
  },
  'm365-too-large': {
    title: 'The mail is too large',
    cause:
      'The mail with its attachments is larger than the mailbox may send. Attachments grow by a third on the way.',
    remedy: 'Send smaller attachments or a link. An administrator can raise the limit.',
  },
  'm365-line-endings': {
    title: 'The mail has wrong line endings',
    cause: 'The mail contains characters that Microsoft 365 does not accept.',
    remedy: 'Tell the administrator of the application: the mail has to be built differently.',
  },
  'm365-multiple-from': {
    title: 'The mail has more than one sender',
    cause: 'Microsoft 365 allows one sender address only.',
    remedy: 'Tell the administrator of the application: the mail must name one sender.',
  },
  'm365-from-invalid': {
    title: 'The sender address is not valid',
    cause: 'The server of the recipient refused the mail because its sender address is missing or malformed.',
    remedy: 'Correct the e-mail address on the user card.',
  },
  'm365-recipient-dmarc': {
    title: 'The recipient could not verify the sender',
    cause:
      'The domain of the sender asks others to refuse mail that does not verifiably come from it (DMARC), and this mail did not pass.',
    remedy:
      'Whoever looks after the domain checks its SPF and DKIM records. Until then send through the mail server of the domain.',
  },
  'm365-recipient-spf': {
    title: 'This server may not send for the domain',
    cause: 'The SPF record of the sender domain does not name the server that delivered the mail.',
    remedy:
      'Whoever looks after the domain adds the server to the SPF record; until then choose a mail sender that uses your address for replies only.',
  },
  'm365-recipient-unknown': {
    title: 'The address of the recipient does not exist',
    cause: 'The server of the recipient does not know this address or takes no mail for it.',
    remedy: 'Check the address.',
  },
}

import type { Text } from '@saatja/core'
import type { GraphCode } from '../../codes.ts'

export const graphTexts: Readonly<Record<GraphCode, Text>> = {
  'm365-api-token': {
    title: 'The sign-in to Microsoft 365 is no longer valid',
    cause:
      'Microsoft no longer accepts the access that you granted when you signed in for sending through Microsoft Graph. Nothing was sent.',
    remedy: 'Sign in to Microsoft 365 again.',
  },
  'm365-api-permission': {
    title: 'The application does not have the Mail.Send permission',
    cause:
      'Microsoft Graph lets an application send only with the Mail.Send permission, and from a shared mailbox only with Mail.Send.Shared. Nothing was sent.',
    remedy:
      'Ask the application administrator to add the permission in Microsoft Entra, and then sign in again.',
  },
  'm365-api-mailbox': {
    title: 'This mailbox cannot be used through Microsoft Graph',
    cause:
      'The mailbox is on your organization’s own Exchange server, has no license, or is not active yet. Nothing was sent.',
    remedy:
      'Ask your Microsoft 365 administrator whether the mailbox is in Exchange Online and has a license.',
  },
  'm365-api-user': {
    title: 'Microsoft does not recognize this mailbox',
    cause:
      'No mailbox in the organization has the address that is entered as the user name on the card. Nothing was sent.',
    remedy: 'Enter the address that the mailbox’s owner signs in with.',
  },
  'm365-api-daily': {
    title: 'Microsoft’s sending limit has been reached',
    cause:
      'The mailbox has sent as much as Microsoft allows in a day, or Microsoft requires its owner to verify the account. Nothing was sent.',
    remedy:
      'Check the mailbox for a message from Microsoft, and do what it asks. If there is none, send the rest later[, for example in {wait}].',
  },
  'm365-api-throttled': {
    title: 'Microsoft asks you to wait',
    cause: 'The application sent too many requests to this mailbox in a short time. Nothing was sent.',
    remedy: 'Try again later[, for example in {wait}], and send more slowly.',
  },
  'm365-api-recipients': {
    title: 'Microsoft did not accept a recipient',
    cause:
      'At least one recipient’s address is not valid for Microsoft, so the message was not sent to anyone.',
    remedy: 'Correct the recipients’ addresses and send the message again.',
  },
  'm365-api-malformed': {
    title: 'Microsoft could not read the message',
    cause:
      'The application handed the message over in a format that Microsoft Graph does not understand. Nothing was sent.',
    remedy: 'Show the reply to the application administrator.',
  },
}

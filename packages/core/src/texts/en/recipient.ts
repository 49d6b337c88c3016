import type { TextTable } from '../../contract/texts.ts'

export const recipientTexts = {
  'recipient-group-closed': {
    title: 'The recipient is a closed group',
    cause:
      'Only members of the group or people in the recipient’s organization can write to it. Your own settings do not affect that.',
    remedy:
      'Write to a member of the group directly, or ask the group’s owner to accept messages from outside.',
  },
  'refused-by-recipient': {
    title: 'The recipient does not accept messages from this sender',
    cause: 'The recipient accepts messages only from certain senders, or blocks this one.',
    remedy: 'Contact the recipient by other means and ask them to allow messages from your address.',
  },
  'recipient-server-unreachable': {
    title: 'The recipient’s server cannot be reached',
    cause:
      'The mail server of the recipient’s domain did not reply or rejected the connection. This is usually temporary.',
    remedy:
      'Try again later[, for example in {wait}]. If the problem continues, check the recipient’s address or contact the recipient by other means.',
  },
  'delivery-expired': {
    title: 'The message could not be delivered in time',
    cause:
      'A mail server tried to deliver the message for a long time, often several days, and then stopped trying.',
    remedy:
      'Check the recipient’s address and send the message again, or contact the recipient by other means.',
  },
  'delivery-delayed': {
    title: 'The message has not been delivered yet',
    cause: 'A mail server has accepted the message and keeps trying to deliver it.',
    remedy: 'Wait. Do not send the message again unless the server reports that it has stopped trying.',
  },
} as const satisfies TextTable

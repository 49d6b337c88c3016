import type { TextTable } from '../../contract/texts.ts'

export const deliveryTexts = {
  'too-many-recipients': {
    title: 'The message has too many recipients',
    cause: 'The server accepts fewer recipients per message.',
    remedy: 'Split the recipients across several messages.',
  },
  'too-many-connections': {
    title: 'There are too many connections to the server',
    cause: 'The server limits the number of simultaneous connections, and all of them are in use.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'daily-limit': {
    title: 'The daily limit has been reached',
    cause: 'The mailbox has sent as much as its server allows in a day.',
    remedy:
      'Send the rest later[, in {wait}]; it can take up to 24 hours before the server accepts mail again.',
  },
  'sending-limit': {
    title: 'Mail is being sent too fast',
    cause: 'The server allows fewer messages in this period and is not accepting more right now.',
    remedy: 'Try again later[, for example in {wait}], and send more slowly.',
  },
  greylisted: {
    title: 'The server asks you to try again later',
    cause: 'To block spam, the server delays the first attempt from an unknown sender. This is normal.',
    remedy: 'Send the message again later[, for example in {wait}].',
  },
  'server-busy': {
    title: 'The server cannot accept the message right now',
    cause: 'The server is busy or has a temporary problem. Your settings are not the cause.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'session-timed-out': {
    title: 'The connection timed out',
    cause: 'The connection was idle for too long, so the server closed it.',
    remedy: 'Send the message again. If the problem continues, check the network connection.',
  },
  'relay-denied': {
    title: 'The server does not relay this message',
    cause: 'Without sign-in, the server accepts mail only for its own users.',
    remedy:
      'Enter the user name and the password on the card. If both are already set, ask your mail administrator to allow you to send to other domains.',
  },
  'sender-not-allowed': {
    title: 'You are not allowed to send from this address',
    cause: 'The sender address does not belong to the mailbox you signed in to.',
    remedy:
      'Sign in to the mailbox of this address, or ask your mail administrator for permission to send from it.',
  },
  'sender-domain-unknown': {
    title: 'The sender’s domain was not found',
    cause: 'The server could not find the domain (the part after the @).',
    remedy: 'Check the email address on the card. If it is correct, contact your domain administrator.',
  },
  'sender-address-invalid': {
    title: 'The sender’s address is not valid',
    cause: 'The server does not recognize the sender’s address as an email address.',
    remedy: 'Correct the email address on the card.',
  },
  'dmarc-failed': {
    title: 'The recipient’s server does not trust the sender',
    cause:
      'Your domain’s DMARC record asks receivers to reject mail that does not pass verification, and this message did not pass it.',
    remedy:
      'Ask your domain administrator to add the sending server to the SPF record, or send through your domain’s own server.',
  },
  'spf-failed': {
    title: 'The recipient’s server does not accept this sending server',
    cause: 'Your domain’s SPF record does not include the server that sent the message.',
    remedy:
      'Ask your domain administrator to add the server to the SPF record, or choose a mail sender that uses your address only for replies.',
  },
  'dkim-failed': {
    title: 'The message’s DKIM signature is missing or not valid',
    cause: 'The recipient’s server requires mail from your domain to be signed (DKIM).',
    remedy:
      'Ask your domain administrator to set up the signature, or send through your domain’s own server.',
  },
  'server-blocklisted': {
    title: 'The sending server has a bad reputation',
    cause: 'The recipient’s server rejects mail from this sending server because it is on a blocklist.',
    remedy: 'Ask your mail administrator to find out why, and to have the server removed from the list.',
  },
  'server-not-named': {
    title: 'The sending server’s name is not set up correctly',
    cause: 'The recipient’s server requires the sending server’s address and name to point to each other.',
    remedy: 'Ask your mail administrator to fix the server’s name and its reverse record (PTR).',
  },
  'recipient-mailbox-full': {
    title: 'The recipient’s mailbox is full',
    cause: 'There is no space for new mail.',
    remedy: 'Contact the recipient by other means, and send again later[, for example in {wait}].',
  },
  'recipient-disabled': {
    title: 'The recipient’s mailbox is closed',
    cause: 'The address exists but no longer accepts mail.',
    remedy: 'Ask the recipient for another address.',
  },
  'recipient-domain-unknown': {
    title: 'No mail server was found for the recipient’s domain',
    cause: 'The domain after the @ does not exist or does not accept mail. It is probably mistyped.',
    remedy: 'Correct the recipient’s address.',
  },
  'recipient-unknown': {
    title: 'The recipient’s address does not exist',
    cause:
      'This mailbox does not exist on the recipient’s server. The address may be mistyped or no longer in use.',
    remedy: 'Correct the address and send again.',
  },
  'recipient-moved': {
    title: 'The recipient’s address has changed',
    cause: 'The server reports that the mailbox has moved.',
    remedy: 'Find the new address in the server’s reply and send the message there.',
  },
  'recipient-address-invalid': {
    title: 'The recipient’s address is not valid',
    cause: 'The server does not recognize the address as an email address.',
    remedy: 'Correct the address; it should look like mari@example.com.',
  },
  'virus-found': {
    title: 'The server found something harmful in the message',
    cause: 'A virus scanner rejected the message or its attachment.',
    remedy: 'Check your computer and the attachment for viruses before you send anything else.',
  },
  'attachment-refused': {
    title: 'The server does not accept this attachment',
    cause: 'Files of this type are blocked for security reasons.',
    remedy: 'Send the document as PDF, or send a link to it.',
  },
  'judged-spam': {
    title: 'The message was classified as spam',
    cause: 'Its content, its links, or the number of messages looked suspicious to the server.',
    remedy: 'Check the links, simplify the text, and send to fewer people at a time.',
  },
  'message-unreadable': {
    title: 'The message is not formatted correctly',
    cause: 'A required header is missing, duplicated, or malformed.',
    remedy: 'Tell the application administrator.',
  },
  'mail-loop': {
    title: 'The message is caught in a mail loop',
    cause:
      'Servers keep forwarding the message to each other, usually because of an incorrect forwarding rule.',
    remedy: 'Ask your mail administrator to check the forwarding.',
  },
  'refused-by-policy': {
    title: 'A server policy blocks this message',
    cause: 'The server rejected the message under its own rules and gives no further reason.',
    remedy: 'Show the server’s reply to your mail administrator.',
  },
  'no-mail-service': {
    title: 'This server does not accept mail',
    cause: 'The server reports that it is not a mail server.',
    remedy: 'Enter the server that your mail provider specifies for outgoing mail.',
  },
  'command-not-understood': {
    title: 'The server did not understand the application',
    cause: 'The application sent a command that the server does not support or did not expect.',
    remedy: 'Show the server’s reply to the application administrator.',
  },
  'client-refused': {
    title: 'The server does not accept the connection',
    cause: 'The server rejected the connection at the start, before the sender or recipient was given.',
    remedy:
      'Show the server’s reply to your mail administrator. The server must allow connections from the address that sends the mail.',
  },
  'sender-refused': {
    title: 'The server rejected the sender',
    cause: 'The server does not accept mail from this sender and gives no further reason.',
    remedy:
      'Check that the email address on the card belongs to the mailbox you sign in to, and show the server’s reply to your mail administrator.',
  },
  'recipient-refused': {
    title: 'The server rejected the recipient',
    cause: 'The server does not accept mail for this recipient and gives no further reason.',
    remedy: 'Check the recipient’s address. The server’s reply may say more.',
  },
  'recipient-deferred': {
    title: 'The server cannot accept mail for this recipient right now',
    cause: 'The rejection is temporary.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'message-refused': {
    title: 'The server rejected the message',
    cause: 'The sender and the recipient were accepted, but the message itself was not.',
    remedy:
      'The server’s reply may say more: show it to your mail administrator. Check the content and the attachments.',
  },
  'mail-refused': {
    title: 'The server rejected the message',
    cause: 'The rejection is permanent, and the reason is unknown.',
    remedy: 'Show the server’s reply to your mail administrator.',
  },
  'mail-deferred': {
    title: 'The server is not accepting the message right now',
    cause: 'The rejection is temporary; the reason is unknown.',
    remedy:
      'Try again later[, for example in {wait}]. If the problem continues, show the server’s reply to your mail administrator.',
  },
  'not-an-error': {
    title: 'This reply is not an error',
    cause: 'Codes that begin with 2 mean success, and codes that begin with 3 mean “continue”.',
    remedy: 'If the message did not arrive, look for another server reply that starts with 4 or 5.',
  },
  'not-recognized': {
    title: 'Unknown error',
    cause: 'Neither the error code nor the text is recognized, so no further explanation is available.',
    remedy:
      'Look for a code such as 535 or 550 in the error, and show the whole text to the application administrator.',
  },
  'not-recognized-unsent': {
    title: 'The message was not sent (unknown reason)',
    cause: 'The error occurred before the message was handed over, and the error text is not recognized.',
    remedy: 'Try again. If the problem continues, show the full error text to the application administrator.',
  },
} as const satisfies TextTable

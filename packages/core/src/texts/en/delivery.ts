import type { TextTable } from '../../contract/texts.ts'

export const deliveryTexts = {
  'too-many-recipients': {
    title: 'The mail has too many recipients',
    cause: 'The server takes fewer recipients in one mail.',
    remedy: 'Divide the recipients among several mails.',
  },
  'too-many-connections': {
    title: 'There are too many connections to the server',
    cause: 'The server allows only so many connections at once, and all are in use.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'daily-limit': {
    title: "The day's limit is used up",
    cause: 'The mailbox has sent as much as its server allows in a day.',
    remedy: 'Send the rest later[, in {wait}]; the limit opens again within 24 hours at the latest.',
  },
  'sending-limit': {
    title: 'Mail is being sent too fast',
    cause: 'The server allows fewer mails in this time and takes no more for the moment.',
    remedy: 'Try again later[, for example in {wait}], and send more slowly.',
  },
  greylisted: {
    title: 'The server asks to come back later',
    cause: 'To keep spam away, it lets an unknown sender wait at the first attempt. That is ordinary.',
    remedy: 'Send the mail again[ in {wait}].',
  },
  'server-busy': {
    title: 'The server cannot take the mail just now',
    cause: 'The server is busy or has a passing fault. Your settings are not to blame.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'session-timed-out': {
    title: 'The server did not want to wait any longer',
    cause: 'The connection stood still for too long, so the server closed it.',
    remedy: 'Send the mail again. If it goes on, check the network connection.',
  },
  'relay-denied': {
    title: 'The server does not pass this mail on',
    cause: 'Without a sign-in the server takes mail only for its own users.',
    remedy:
      'Enter the user name and the password on the card. If they are there, ask your mail administrator to let you send to others.',
  },
  'sender-not-allowed': {
    title: 'You may not send from this address',
    cause: "The sender's address does not belong to the mailbox that signed in.",
    remedy:
      'Sign in to the mailbox of this address, or ask your mail administrator for the right to send from it.',
  },
  'sender-domain-unknown': {
    title: "The domain of the sender's address is not known",
    cause: 'The server could not find the part after the @ in the name service.',
    remedy: 'Check the e-mail address on the card. If it is right, ask whoever manages the domain.',
  },
  'sender-address-invalid': {
    title: "The sender's address is not valid",
    cause: "The server does not take the sender's address for an e-mail address.",
    remedy: 'Correct the e-mail address on the card.',
  },
  'dmarc-failed': {
    title: "The recipient's server doubts the sender",
    cause:
      "Your domain asks (DMARC) that only its own servers' mail is accepted, and this one is not among them.",
    remedy:
      "Ask whoever manages the domain to add the sending server to the SPF record, or send through your domain's own server.",
  },
  'spf-failed': {
    title: "The recipient's server does not accept this sending server",
    cause: 'The SPF record of your domain does not name the server that sent the mail.',
    remedy:
      'Ask whoever manages the domain to add the server to the SPF record, or choose a mail sender that keeps your address for replies only.',
  },
  'dkim-failed': {
    title: "The mail's signature is missing or does not hold",
    cause: "The recipient's server demands that mail of your domain is signed (DKIM).",
    remedy:
      "Ask whoever manages the domain to set up the signature, or send through your domain's own server.",
  },
  'server-blocklisted': {
    title: 'The sending server has a bad reputation',
    cause:
      "The recipient's server refuses mail from this sending server, because it is on a list of spam senders.",
    remedy: 'Ask your mail administrator to find out why, and to have the server removed from the list.',
  },
  'server-not-named': {
    title: 'The sending server does not introduce itself properly',
    cause: "The recipient's server demands that the sending server's address and name point to each other.",
    remedy: "Ask your mail administrator to put the server's name and its reverse record in order.",
  },
  'recipient-mailbox-full': {
    title: "The recipient's mailbox is full",
    cause: 'There is no room for new mail in it.',
    remedy: 'Tell the recipient by other means, and send again later[, for example in {wait}].',
  },
  'recipient-disabled': {
    title: "The recipient's mailbox is closed",
    cause: 'The address is known, but takes no more mail.',
    remedy: 'Ask the recipient for another address.',
  },
  'recipient-domain-unknown': {
    title: "The domain of the recipient's address takes no mail",
    cause: 'The part after the @ is not known, or has no mail server. It is probably mistyped.',
    remedy: "Correct the recipient's address.",
  },
  'recipient-unknown': {
    title: "The recipient's address does not exist",
    cause:
      "The recipient's server does not know such a mailbox. The address is mistyped or no longer in use.",
    remedy: 'Correct the address and send again.',
  },
  'recipient-moved': {
    title: 'The recipient has moved to another address',
    cause: 'The server says that the mailbox is elsewhere now.',
    remedy: "Look at the server's answer for the new address, and send there.",
  },
  'recipient-address-invalid': {
    title: "The recipient's address is not valid",
    cause: 'The server does not take it for an e-mail address.',
    remedy: 'Correct the address; it looks like mari@example.com.',
  },
  'virus-found': {
    title: 'The server found something harmful in the mail',
    cause: 'A virus scanner on the way refused the mail or its attachment.',
    remedy: 'Check your computer and the attachment for viruses before you send anything else.',
  },
  'attachment-refused': {
    title: 'The server does not take this attachment',
    cause: 'Files of this kind are refused for safety.',
    remedy: 'Send the document as PDF, or send a link to it.',
  },
  'judged-spam': {
    title: 'The mail was taken for spam',
    cause: 'Its words, its links or its number made the server suspicious.',
    remedy: 'Check the links, write more plainly, and send to fewer people at once.',
  },
  'message-unreadable': {
    title: 'The server does not accept how the mail is built',
    cause: 'A part that every mail needs is missing, doubled or wrongly written.',
    remedy: "Tell the application's administrator.",
  },
  'mail-loop': {
    title: 'The mail goes round in a circle',
    cause: 'Servers send it on to one another without end, usually because of a wrong forwarding.',
    remedy: 'Ask your mail administrator to check the forwarding.',
  },
  'refused-by-policy': {
    title: 'A rule of the server forbids this mail',
    cause: 'The server refused the mail by its own rules and does not say more.',
    remedy: "Show the server's answer to your mail administrator.",
  },
  'no-mail-service': {
    title: 'This server takes no mail',
    cause: 'The server says itself that it is not there for mail.',
    remedy: 'Enter the server that your mail provider gives for outgoing mail.',
  },
  'command-not-understood': {
    title: 'The server did not understand the application',
    cause: 'The application said something that this server does not know or does not expect there.',
    remedy: "Show the server's answer to the application's administrator.",
  },
  'client-refused': {
    title: 'The server does not talk to this application',
    cause: 'The server refused right at the start, before it heard who sends or to whom.',
    remedy: "Ask your mail administrator to let the application's server in.",
  },
  'sender-refused': {
    title: 'The server refused the sender',
    cause: 'The server does not take mail from this sender and gives no closer reason.',
    remedy:
      "Check that the e-mail address on the card belongs to the mailbox that signs in, and show the server's answer to your mail administrator.",
  },
  'recipient-refused': {
    title: 'The server refused the recipient',
    cause: 'The server does not take mail for this recipient and gives no closer reason.',
    remedy: "Check the recipient's address. The server's answer may say more.",
  },
  'recipient-deferred': {
    title: 'The server cannot take mail for this recipient just now',
    cause: 'The refusal is only for the time being.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'message-refused': {
    title: 'The server refused the mail',
    cause: 'The sender and the recipient were accepted, but the mail itself was not.',
    remedy:
      "The server's answer may say more: show it to your mail administrator. Check the content and the attachments.",
  },
  'mail-refused': {
    title: 'The server refused the mail',
    cause: 'The refusal is final, and its reason is not among the known ones.',
    remedy: "Show the server's answer to your mail administrator.",
  },
  'mail-deferred': {
    title: 'The server does not take the mail for now',
    cause: 'The refusal is only for the time being; the reason is not among the known ones.',
    remedy:
      "Try again later[, for example in {wait}]. If it goes on, show the server's answer to your mail administrator.",
  },
  'not-an-error': {
    title: 'This answer is not an error',
    cause: 'Codes that begin with 2 mean success, and those with 3 mean “go on”.',
    remedy: 'If the mail did not arrive, look for another answer of the server, one that begins with 4 or 5.',
  },
  'not-recognized': {
    title: 'This error is not known',
    cause:
      'Neither its code nor its words are among the known ones, so any closer explanation would be a guess.',
    remedy:
      "Look for a number such as 535 or 550 in the error, and show the whole text to the application's administrator.",
  },
  'not-recognized-unsent': {
    title: 'The mail was not sent, for a reason not known',
    cause: 'The failure came before the mail was handed over; its words are not among the known ones.',
    remedy: "Try again. If it goes on, show the whole text to the application's administrator.",
  },
} as const satisfies TextTable

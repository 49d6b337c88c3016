import type { Text } from '@saatja/core'
import type { PlaceTopic } from '../topics.ts'

export const placeTexts: Readonly<Record<PlaceTopic, Text>> = {
  'domain-missing': {
    title: 'The domain {domain} does not exist',
    cause: 'DNS has no such name. Receivers do not accept mail from a domain that does not exist.',
    remedy: 'Check the address for typing errors. If it is correct, contact your domain administrator.',
  },
  'domain-no-mail': {
    title: '{domain} does not receive mail',
    cause: 'According to DNS, the domain has no mailboxes. Replies and bounces are lost.',
    remedy: 'Use an address that can receive replies.',
  },
  'server-address-unsure': {
    title: 'Another server may deliver the mail instead of {server}',
    cause:
      'The result is correct if your mail server also delivers the mail to receivers. If another server delivers it, the address of that server must be allowed.',
    remedy: 'Ask your mail administrator which addresses deliver mail to receivers.',
  },
  'house-spf-name-missing': {
    title: '{provider} has no name for SPF records',
    cause:
      'Without such a name, each customer has to list the addresses of {provider} and update them after every change.',
    remedy: 'Ask {provider} to publish a name that customers can include.',
  },
  'event-domain-not-ready': {
    title: 'The domain {domain} of {provider} is not ready for sending',
    cause: 'Mail in the name of {domain} fails verification, so receivers may distrust it.',
    remedy: 'Ask the application administrator to correct the DNS records of {domain}.',
  },
  'receiver-bulk-not-met': {
    title: '{receiver} has additional requirements for this much mail',
    cause:
      'Additional requirements apply to anyone who sends {receiver} this many messages a day. Still missing: {missing}.',
    remedy: 'Add what is missing before sending, or send fewer messages a day.',
  },
  'reply-to-better': {
    title: 'Another mail sender would be trusted more',
    cause:
      'With the mail sender “{sender}”, the message is sent from the application’s own domain, and replies still come to you.',
    remedy: 'Choose “{sender}” on the card, at least until the domain’s DNS records are corrected.',
  },
  'freemail-from': {
    title: 'Only the service itself should send mail from {domain}',
    cause:
      'Anyone can have an address at {domain}, so receivers distrust mail from this domain that other servers send. You cannot change its DNS records.',
    remedy:
      'Send through the mailbox itself, use an address of your own domain, or choose a mail sender with Reply-To.',
  },
  'detect-provider': {
    title: 'The mailboxes of {domain} are at {service}',
    cause: 'DNS shows this clearly.',
    remedy: 'Use the suggested settings and enter the password.',
  },
  'detect-likely': {
    title: 'The mailboxes of {domain} are probably at {service}',
    cause: 'Several signs suggest this, but none is conclusive.',
    remedy: 'Compare the suggested settings with those of your mail program before you save them.',
  },
  'detect-gateway': {
    title: 'Mail to {domain} first goes through a filter',
    cause:
      'Mail is first received by {host}, which only filters it. That does not show where the mailboxes are.',
    remedy: 'If no server is suggested, ask your mail administrator for the server name.',
  },
  'detect-none': {
    title: 'The mail server of {domain} was not found',
    cause: 'Nothing in DNS shows which server {domain} sends through, and a guess could be wrong.',
    remedy: 'Ask your mail administrator for the name and port of the mail server.',
  },
  'detect-service-moved': {
    title: 'Mailboxes at {domain} have moved to {service}',
    cause: 'The former service ended on {since}. Its server no longer works.',
    remedy: 'Ask {service} for the name and port of its mail server, or use another address.',
  },
  'detect-disagrees': {
    title: 'The card and DNS differ',
    cause: 'The card has {stated}, but the mailboxes seem to be at {found}.',
    remedy: 'Check the server on the card. If it works, nothing needs to be changed.',
  },
  'dns-unreachable': {
    title: 'DNS did not reply about {name}',
    cause: 'The DNS servers did not reply, so the result is not complete.',
    remedy: 'Try again later. If it happens again, contact your domain administrator.',
  },
}

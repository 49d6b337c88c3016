import type { HouseTexts } from './house-texts.ts'

export const en: HouseTexts = ({ id, name, host, eventDomain }) => ({
  spf: {
    title: `Let ${name} send for your domain`,
    cause: `Mail leaves through ${host} with the address on the user card as its sender. Receivers ask the SPF record of that domain whether the server may do so.`,
    remedy: `Ask whoever manages the domain to allow ${name} in the SPF record, or choose the mail sender “${id}-reply-to”, which needs no change.`,
  },
  events: {
    title: 'Bounces become events',
    cause: `With the mail sender “${id}-reply-to” the mail comes from the company's event mailbox at ${eventDomain}, and answers go to the address on the user card.`,
    remedy: 'Look for undelivered mail in the events module: the event shows the reason.',
  },
  'spf-refused': {
    title: "The recipient's server does not accept this sender",
    cause: `The SPF or DMARC record of the sender's domain does not allow ${name} to send, so the recipient's server refused the mail.`,
    remedy: `Choose the mail sender “${id}-reply-to” on the user card and send again, or ask whoever manages the domain to allow ${name} in the SPF record.`,
  },
})

import type { DirectoTexts } from './directo-texts.ts'

export const en: DirectoTexts = ({ name, host, eventDomain }) => ({
  spf: {
    title: `Allow ${name} to send for your domain`,
    cause: `Mail is sent through ${host} with the address on the user card as the sender. Recipients’ servers check that domain’s SPF record to see whether this server is allowed.`,
    remedy: `Ask your domain administrator to add ${name} to the SPF record, or choose the mail sender “${name}-Reply-to”, which needs no DNS change.`,
  },
  events: {
    title: 'Bounces become events',
    cause: `With the mail sender “${name}-Reply-to”, messages come from the company’s event mailbox at ${eventDomain}, and replies go to the address on the user card.`,
    remedy: 'Look for undelivered mail in the Events module; the event shows the reason.',
  },
  'spf-refused': {
    title: 'The recipient’s server does not accept this sender',
    cause: `The SPF or DMARC record of the sender’s domain does not allow ${name} to send, so the recipient’s server rejected the message.`,
    remedy: `Choose the mail sender “${name}-Reply-to” on the user card and send again, or ask your domain administrator to allow ${name} in the SPF record.`,
  },
})

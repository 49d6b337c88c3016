import type { HandoverTexts } from './handover-texts.ts'
import { steps } from './steps/en.ts'

export const en: HandoverTexts = {
  subject: ({ domain }) => `DNS records of ${domain} that affect our email`,
  greeting: 'Hello,',
  about: ({ from, provider, domain }) =>
    `Our business application sends email from ${from}${provider ? ` through ${provider}` : ''}. Receiving mail servers check the DNS records of ${domain} to see whether this is allowed.`,
  outlook: {
    delivers: 'Our email is accepted today.',
    suspect: 'With the current records, our email can end up in the junk folder or be rejected.',
    refused: 'With the current records, receiving servers reject our email.',
    unknown: 'Not all records could be read, so the result is not complete.',
  },
  found: 'What was found:',
  please: (changes) => (changes === 1 ? 'Please make this change:' : 'Please make these changes:'),
  change: ({ number, action, count }) => {
    if (action === 'add') return `${number}. Add a new record.`
    if (action === 'remove') return `${number}. Delete a record.`
    return count > 1
      ? `${number}. Delete these records and add one in their place.`
      : `${number}. Change the value of an existing record.`
  },
  type: 'Type',
  name: 'Name',
  wholeName: (name) => `in full ${name}; some control panels need the full name`,
  old: (count) => (count > 1 ? 'Records to delete' : 'Current value'),
  value: 'New value',
  strings:
    'If your control panel accepts at most 255 characters per string, enter these strings one after another:',
  host: ({ domain, nameServers, name }) =>
    `The name servers of ${domain} are ${nameServers}${name ? `, so its records are managed at ${name}` : ''}.`,
  steps,
  copy: 'Copy the new value exactly as it is, in one line and without quotation marks.',
  ttl: 'If you are asked for a TTL, keep the value that is suggested.',
  otherwise:
    'If the record no longer has the current value shown above, please do not overwrite it, and tell us.',
  leave: 'Please leave all other records as they are.',
  merged:
    'A domain can have only one SPF record, so the existing ones were combined. Check that no service you use is missing.',
  proved:
    'The new value was checked against the current records: our email passes with it, and every server that is allowed today stays allowed.',
  wait: 'It can take some time before the change is visible everywhere, depending on the settings of the record.',
  nothing: 'No change to DNS is needed at the moment.',
  byHand: 'There is no ready-made value for this. Please look at what was found above.',
  closing: 'Please tell us when this is done, or if anything is unclear.',
  thanks: 'Thank you!',
}

import type { Text } from '@saatja/core'
import type { SpfTopic } from '../topics.ts'

export const spfTexts: Readonly<Record<SpfTopic, Text>> = {
  'spf-missing': {
    title: '{domain} has no SPF record',
    cause: 'Without an SPF record, receivers cannot check which servers are allowed to send for {domain}.',
    remedy: 'Ask your domain administrator to add the record that is shown here.',
  },
  'spf-not-allowed': {
    title: 'The SPF record of {domain} does not allow this server',
    cause: {
      one: 'The address from which the mail is sent is not in the record.',
      other: 'Of the {of} sending addresses that were checked, the SPF record of {domain} allows {allowed}.',
    },
    remedy: 'Ask your domain administrator to add the sending server to the record.',
  },
  'spf-syntax': {
    title: 'The SPF record of {domain} contains an error',
    cause: 'The term “{term}” is not valid, which makes the whole record invalid.',
    remedy: 'Ask your domain administrator to correct this term.',
  },
  'spf-two-records': {
    title: '{domain} has more than one SPF record',
    cause: 'A domain can have only one SPF record. With two or more, none of them is valid.',
    remedy: 'Ask your domain administrator to combine the records into one.',
  },
  'spf-too-many-lookups': {
    title: 'The SPF record of {domain} needs too many DNS lookups',
    cause: {
      one: 'The record needs {count} lookup, and the limit is 10. [The term that needs the most is “{heaviest}”.]',
      other:
        'The record needs {count} lookups, and the limit is 10. [The term that needs the most is “{heaviest}”.]',
    },
    remedy: 'Ask your domain administrator to remove services that are no longer used from the record.',
  },
  'spf-lookups-near-limit': {
    title: 'The SPF record of {domain} is near its lookup limit',
    cause: {
      one: 'The record needs {count} of the 10 DNS lookups that are allowed.',
      other: 'The record needs {count} of the 10 DNS lookups that are allowed.',
    },
    remedy:
      'Before you add another service, ask your domain administrator to remove services that are no longer used.',
  },
  'spf-too-many-void': {
    title: 'The SPF record of {domain} points to names that do not exist',
    cause: 'Nothing was found at these names: {names}. More than two of them make the whole record invalid.',
    remedy: 'Ask your domain administrator to remove these names from the record.',
  },
  'spf-include-broken': {
    title: 'The SPF record of {domain} points to {name}, which has no SPF record',
    cause: 'An SPF record that points to a domain without an SPF record is invalid as a whole.',
    remedy: 'Ask your domain administrator to remove {name} from the record.',
  },
  'spf-record-unseen': {
    title: 'Receivers do not recognize the SPF record of {domain}',
    cause:
      'The record starts with {why}. It must start with v=spf1, without a space, a tab, or quotation marks.',
    remedy: 'Ask your domain administrator to correct the beginning of the record.',
  },
  'spf-allows-everyone': {
    title: 'The SPF record of {domain} allows every server to send',
    cause: 'Because of “{term}”, anyone can send mail in the name of {domain}.',
    remedy:
      'Ask your domain administrator to list only the servers that send your mail, and to end the record with ~all.',
  },
  'spf-term-after-all': {
    title: 'Part of the SPF record of {domain} has no effect',
    cause: 'Everything after “all” is ignored, including “{term}”.',
    remedy: 'Ask your domain administrator to move “{term}” before “all”.',
  },
  'spf-by-address': {
    title: 'The SPF record of {domain} lists addresses of {provider} one by one',
    cause:
      'The record is correct today. If {provider} starts to use another address, that address is missing from it.',
    remedy: 'Check the record again when {provider} announces a change of its servers.',
  },
}

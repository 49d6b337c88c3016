import type { HandoverSteps } from '../handover-texts.ts'

export const steps: HandoverSteps = {
  'spf-syntax': ({ domain, term }) =>
    `In the SPF record of ${domain}, correct the part “${term}”, or remove it if it is not needed.`,
  'spf-too-many-lookups': ({ domain, count }) =>
    `From the SPF record of ${domain}, remove services that you no longer use. It needs ${count} DNS lookups, and only 10 are allowed.`,
  'spf-too-many-void': ({ domain, names }) =>
    `From the SPF record of ${domain}, remove the parts that point to these names, where nothing was found: ${names}.`,
  'spf-allows-everyone': ({ domain, term }) =>
    `In the SPF record of ${domain}, replace “${term}” with ~all, after checking that every server that sends for you is listed.`,
  'dkim-missing': ({ domain, selector }) =>
    `In the control panel of the mail service, turn on DKIM for ${domain}, and add the records that it shows (${selector}, below _domainkey).`,
  'dkim-dangling': ({ domain, selector, target }) =>
    `The record ${selector}._domainkey.${domain} points to ${target}, where there is no key. Copy the target again from the control panel of the mail service.`,
  'dkim-revoked': ({ domain, selector }) =>
    `The key in ${selector}._domainkey.${domain} was revoked. In the control panel of the mail service, create a new key, and publish the record that it shows.`,
  'dkim-weak': ({ domain, selector, bits }) =>
    `The key in ${selector}._domainkey.${domain} has only ${bits} bits. In the control panel of the mail service, create a longer one, and publish the record that it shows.`,
  'dkim-broken': ({ domain, selector }) =>
    `The key in ${selector}._domainkey.${domain} is damaged: it was cut, or has extra characters. Copy the record once more from the control panel of the mail service, and publish all of it.`,
  'dkim-two-keys': ({ domain, selector }) =>
    `At ${selector}._domainkey.${domain}, keep the key that signs, and delete the others. The control panel of the mail service shows the right one.`,
  'dkim-own-missing': ({ domain, selector }) =>
    `Publish the public key of the DKIM signature at ${selector}._domainkey.${domain}. The administrator of the application that sends the messages has it.`,
  'dkim-own-other': ({ domain, selector }) =>
    `Replace the key in ${selector}._domainkey.${domain} with the one that signs. The administrator of the application that sends the messages has it.`,
  'dmarc-broken': ({ domain, why }) =>
    `Correct the record _dmarc.${domain}. Receivers cannot read this part of it: “${why}”.`,
  'dmarc-two-records': ({ domain }) =>
    `At _dmarc.${domain}, keep the record that is meant to apply, and delete the others that begin with v=DMARC1.`,
  'dmarc-strict': ({ domain }) => `Remove aspf=s from the DMARC record of ${domain}.`,
  'domain-missing': ({ domain }) =>
    `DNS has no records for ${domain}. Check that the domain is registered and has not expired.`,
  'domain-no-mail': ({ domain }) =>
    `The MX record of ${domain} says that it receives no mail, so replies cannot arrive. If it has mailboxes, correct the MX record.`,
}

import type { Text } from '@saatja/core'
import type { SignatureTopic } from '../topics.ts'

export const signatureTexts: Readonly<Record<SignatureTopic, Text>> = {
  'dkim-missing': {
    title: '{domain} has no DKIM key',
    cause: 'No key was found ({selector}), so messages cannot be signed in the name of {domain}.',
    remedy:
      'Turn on DKIM in your mail provider’s settings, and ask your domain administrator to add the record shown there.',
  },
  'dkim-dangling': {
    title: 'The DKIM selector {selector} of {domain} points to nothing',
    cause: 'The selector points to {target}, where no key was found.',
    remedy: 'Turn on DKIM in your mail provider’s settings, and compare the target with the one shown there.',
  },
  'dkim-revoked': {
    title: 'The DKIM key {selector} of {domain} has been revoked',
    cause: 'The record exists, but its key is empty. Signatures made with it are not valid.',
    remedy:
      'Create a new key in your mail provider’s settings, and ask your domain administrator to publish it.',
  },
  'dkim-weak': {
    title: 'The DKIM key {selector} of {domain} is too short',
    cause: 'The key has {bits} bits. Receivers do not accept keys shorter than 1,024 bits.',
    remedy:
      'Create a key of 2,048 bits in your mail provider’s settings, and ask your domain administrator to publish it.',
  },
  'dkim-broken': {
    title: 'The DKIM key {selector} of {domain} cannot be read',
    cause:
      'The record exists, but its key is damaged: it may have been cut, or have extra characters. Signatures made with it are not valid.',
    remedy:
      'Copy the record from your mail provider’s settings once more, and ask your domain administrator to publish all of it.',
  },
  'dkim-two-keys': {
    title: 'The DKIM selector {selector} of {domain} has more than one key',
    cause:
      'More than one key is published at {selector}._domainkey.{domain}. It is not defined which one receivers use, so some may consider the signature invalid.',
    remedy:
      'Ask your domain administrator to keep only the key that signs at {selector}._domainkey.{domain}, and to delete the others.',
  },
  'dkim-own-missing': {
    title: 'The public key for your DKIM signature is not published',
    cause:
      'Messages are signed in the name of {domain}, but DNS has no key at {selector}._domainkey.{domain}, so receivers cannot verify the signature.',
    remedy: 'Ask your domain administrator to publish the public key at {selector}._domainkey.{domain}.',
  },
  'dkim-own-other': {
    title: 'The published DKIM key does not match the private key',
    cause:
      'The key at {selector}._domainkey.{domain} does not match the private key that signs messages, so every signature fails.',
    remedy:
      'Ask your domain administrator to replace the record, or enter the selector and the private key that match the published key.',
  },
  'dkim-not-aligned': {
    title: 'The DKIM signature is not in the name of {domain}',
    cause:
      'The mail provider signs with its own domain[, {signer}]. For DMARC, such a signature does not count.',
    remedy: 'Ask your mail administrator whether the provider can sign in the name of {domain}.',
  },
  'dkim-not-started': {
    title: 'Check that signing is turned on',
    cause:
      'The DKIM key of {domain} is published. Whether {provider} already signs with it cannot be seen in DNS.',
    remedy: 'Ask your mail administrator to turn on DKIM signing, then send a message and check its header.',
  },
  'dkim-unknown': {
    title: 'It is not known whether messages carry a DKIM signature',
    cause: 'DNS does not show whether the sending server signs in the name of {domain}.',
    remedy: 'Send one message to yourself and check its header for “dkim=pass” and d={domain}.',
  },
  'dmarc-missing': {
    title: '{domain} has no DMARC record',
    cause: 'Large receivers expect a DMARC record from everyone who sends a lot of mail.',
    remedy:
      'Ask your domain administrator to add the record shown here. The record does not change how mail is handled.',
  },
  'dmarc-broken': {
    title: 'The DMARC record of {domain} contains an error',
    cause: 'Receivers cannot read “{why}”.',
    remedy: 'Ask your domain administrator to correct the record.',
  },
  'dmarc-two-records': {
    title: '{domain} has more than one DMARC record',
    cause: 'A domain can have only one DMARC record. With two or more, receivers ignore all of them.',
    remedy: 'Ask your domain administrator to keep only one of the records.',
  },
  'dmarc-would-reject': {
    title: 'Receivers would reject this mail',
    cause:
      'The DMARC record of {domain} asks receivers to reject mail that fails verification, and this mail would fail.',
    remedy:
      'Ask your domain administrator to correct the SPF or DKIM record, or choose a mail sender that works without a DNS change.',
  },
  'dmarc-would-quarantine': {
    title: 'Receivers would put this mail in the junk folder',
    cause:
      'The DMARC record of {domain} asks receivers to treat mail that fails verification as suspicious, and this mail would fail.',
    remedy:
      'Ask your domain administrator to correct the SPF or DKIM record, or choose a mail sender that works without a DNS change.',
  },
  'dmarc-fails-watched': {
    title: 'This mail would fail the DMARC check',
    cause:
      'The DMARC record of {domain} does not yet ask receivers to reject such mail, but they trust such mail less.',
    remedy:
      'Ask your domain administrator to correct the SPF or DKIM record before the policy becomes stricter.',
  },
  'dmarc-subdomain-policy': {
    title: 'A policy for subdomains applies to {domain}',
    cause: '{domain} does not have its own DMARC record, so the tag “{tag}” in the record of {at} applies.',
    remedy:
      'If {domain} needs a different policy, ask your domain administrator to add a DMARC record for it.',
  },
  'dmarc-strict': {
    title: '{domain} requires exactly the same domain in the envelope',
    cause:
      'SPF passes for {envelope}, but the DMARC record of {domain} does not accept a subdomain (aspf=s).',
    remedy: 'Ask your domain administrator to remove aspf=s, or to sign messages with DKIM.',
  },
  'dmarc-test-mode': {
    title: 'The DMARC policy of {domain} is in test mode',
    cause: 'Because of t=y, receivers apply the policy one level below the published one.',
    remedy: 'Correct what fails now. When test mode ends, the full policy takes effect.',
  },
  'dmarc-old-tags': {
    title: 'The DMARC record of {domain} uses tags that are no longer part of the standard',
    cause: 'Receivers that follow the current standard ignore {tags}. Some receivers still read them.',
    remedy: 'Ask your domain administrator to remove these tags. To test a policy, use t=y.',
  },
  'dmarc-org-differs': {
    title: 'Receivers may disagree about which organization {domain} belongs to',
    cause: 'Under the current standard, the organization is {now}. Under the older rule, it is {older}.',
    remedy: 'Ask your domain administrator to make sure that {domain} has its own DMARC record.',
  },
}

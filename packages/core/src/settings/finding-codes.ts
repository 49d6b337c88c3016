/**
 * Every finding of the settings code, with the parameters that its texts name. A code here without a text in all
 * three languages does not compile.
 */
export const coreFindingParams = {
  'sender-missing': [],
  'sender-unknown': ['sender'],
  'provider-unknown': ['provider'],
  'provider-not-of-sender': ['provider', 'sender'],
  'server-missing': [],
  'server-invalid': ['server'],
  'server-not-of-provider': ['server', 'provider'],
  'port-not-allowed': ['port', 'ports'],
  'port-security': ['port', 'security', 'suggested'],
  'security-invalid': ['security'],
  'security-weakened': [],
  'ca-without-server': [],
  'ca-invalid': [],
  'not-used': ['field', 'sender'],
  'username-invalid': [],
  'password-invalid': [],
  'credentials-incomplete': ['missing'],
  'credentials-contradict': [],
  'password-not-used': ['sender'],
  'sign-in-required': ['provider'],
  'no-sign-in': ['server'],
  'password-for-another-server': ['given', 'server'],
  'clear-text-password': [],
  'clear-text-token': [],
  'foreign-from': ['from', 'mailbox', 'provider'],
  'system-user-missing': ['code'],
  'secret-shape': ['provider'],
  'email-missing': [],
  'email-invalid': ['email'],
  'name-invalid': [],
  'identity-invalid': ['address'],
  'card-invalid': ['field'],
  'bulk-module-required': [],
  'recipient-bounced': ['address', 'at', 'status'],
  'recipient-complained': ['address', 'at'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type CoreFindingCode = keyof typeof coreFindingParams

import { type LanguageRule, words } from './rule.ts'

export const english: readonly LanguageRule[] = [
  {
    pattern: words('letters?'),
    better: 'message',
    reason: 'a letter is on paper',
    sample: 'The letter was sent.',
  },
  {
    pattern: words(
      'a mail(?! (?:sender|server|provider|administrator|loop|program|service|account|client))',
      'mails',
    ),
    better: 'a message, messages; mail has no plural',
    reason: 'mail is uncountable',
    sample: 'Too many mails.',
  },
  {
    pattern: words('nobody', 'somebody', 'everybody', 'anybody', 'whoever'),
    better: 'no one, someone, everyone, anyone; better a role, or you',
    reason: 'one form everywhere; a role says who',
    sample: 'Ask whoever manages it.',
  },
  {
    pattern: words('goes on', 'go on', 'mend…', 'put (?:it )?right', 'just now', 'for the moment'),
    better: 'continue, fix, right now, temporarily',
    reason: 'old-fashioned',
    sample: 'If it goes on, mend it.',
  },
  {
    pattern: words('in force', 'sealed', 'used up its', 'is used up'),
    better: 'effective settings, encrypted, the limit has been reached',
    reason: 'literary',
    sample: 'The settings in force.',
  },
  {
    pattern: words(
      '(?:at|in at) (?:the|your) provider',
      'mailbox(?:es)? that signs? in',
      'mailbox that signed in',
    ),
    better: 'sign in to a provider or a mailbox, with an account',
    reason: 'a person signs in, to something',
    sample: 'Sign in at the provider.',
  },
  {
    pattern: words('an own', 'the own', 'server of (?:your|their|its) own', 'house servers?'),
    better: 'your own server, its own; the default server',
    reason: '“own” needs a possessive before it',
    sample: 'An own server.',
  },
  {
    pattern: words(
      'travels?',
      'on (?:its|the) way',
      'openly',
      'in clear',
      'leaves? (?:your|this|the) (?:computer|machine)',
    ),
    better: 'is sent, is sent outside this computer, on the network, unencrypted',
    reason: 'data does not travel',
    sample: 'Nothing leaves this machine.',
  },
  {
    pattern: words('there is no such', 'no such', 'is not remembered', 'is not waited for'),
    better: 'does not exist, is no longer available, has expired',
    reason: 'product English',
    sample: 'There is no such user.',
  },
  {
    pattern: words('may not (?:send|sign|use|write|be used)'),
    better: 'is not allowed to',
    reason: '“may not” can mean “perhaps not”',
    sample: 'The mailbox may not send.',
  },
  {
    pattern: words(
      'refuse[sd]? (?:the|a|this|its|your) (?:mail|message|sender|recipient|sign-in|connection)',
    ),
    better: 'reject',
    reason: 'one word for it',
    sample: 'The server refused the message.',
  },
  {
    pattern: words(
      'operator of the application',
      'administrator of the application',
      "application[’']s administrator",
      'manages the domain',
    ),
    better: 'the application administrator, your domain administrator',
    reason: 'one name for a role',
    sample: 'Ask the operator of the application.',
  },
  {
    pattern:
      /\b(?:The|Your) (?:application|domain|mail) administrator (?:checks|adds|registers|updates|enters|creates)\b/g,
    better: 'Ask the application administrator to …',
    reason: 'a remedy tells the reader what to do',
    sample: 'The application administrator checks the tenant.',
  },
  {
    pattern: words('conversations?'),
    better: 'transcript, session',
    reason: 'people converse',
    sample: 'The conversation with the server.',
  },
  {
    pattern: words("server[’']s answers?", 'server answers?', '(?:all|the) answers of'),
    better: 'reply, response; responds',
    reason: 'a server replies',
    sample: 'The server’s answer.',
  },
  {
    pattern: words('mass[ -]mail'),
    better: 'bulk mail',
    reason: 'one word for it',
    sample: 'Mass mail is not allowed.',
  },
  {
    pattern: words('switch(?:es|ed)? (?:it )?(?:on|off)'),
    better: 'turn on, turn off',
    reason: 'one word for it',
    sample: 'Sign-in is switched off.',
  },
  {
    pattern: words('e-mail (?:address|message)…', 'multifactor', 'whole (?:e-?mail )?address'),
    better: 'email address, multi-factor, full address',
    reason: 'one spelling, one word',
    sample: 'The whole e-mail address.',
  },
  {
    pattern: words('cancelled', 'licence', 'behaviour', 'organisation'),
    better: 'canceled, license, behavior, organization',
    reason: 'US spelling',
    sample: 'The run was cancelled.',
  },
  {
    pattern: /[A-Za-z]'[a-z]|(?<=s)'(?= [a-z])/g,
    better: '’',
    reason: 'typographic apostrophes where a person reads',
    sample: "The server's reply.",
  },
  {
    pattern: words('(?:nothing|no one) else (?:has|needs) to'),
    better: 'make sure that nothing else …',
    reason: 'it says that it is not necessary, and means that it is not allowed',
    sample: 'Nothing else has to send.',
  },
  {
    pattern: words('empty (?:the|your) (?:mailbox|folder|sent)…'),
    better: 'free up space, for example archive or delete old mail',
    reason: 'the reader would delete every invoice that was sent',
    sample: 'Empty the folder “Sent Items”.',
    places: ['texts', 'pages'],
  },
]

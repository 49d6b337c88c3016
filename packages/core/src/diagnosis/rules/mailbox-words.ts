/** Words about a mailbox. Whose mailbox they mean, only the stage tells: at MAIL the sender's, later a recipient's. */
export const mailboxWords = {
  unknown:
    '(?:user|recipient|mailbox|address|account|person|local[- ]?part) (?:is |was )?(?:unknown|not (?:found|known|exist))|unknown (?:user|recipient|mailbox|e-?mail|address|local|account)|no such (?:user|mailbox|recipient|address|person|account)|\\b(?:user|recipient|mailbox|address|account|alias)\\b.{0,60}(?:does not exist|doesn.t exist|not found|no longer (?:exists|valid|available|active)|not (?:a )?valid)|invalid (?:recipient|mailbox)|mailbox unavailable|no mail ?box|recip(?:ient)? ?not ?found|(?<!(?:message|mail) (?:was|is) )undeliverable(?! (?:mail|message|e-?mail|to\\b))|not our customer|bad (?:destination )?(?:mailbox )?address|non-?existent|not a (?:valid|known|registered|local|current) (?:recipient|mailbox|user|account)\\b',
  disabled:
    '(?:mailbox|account|user|recipient|address) .{0,60}(?:disabled|inactive|suspended|deactivated|no longer accepts)|(?:inactive|disabled|suspended|deactivated) (?:mailbox|account|user|recipient)',
  full: '(?:mailbox|mail ?box|inbox|mail ?folder) (?:is |was )?full|full mailbox|(?:over|exceed[a-z]*) .{0,40}quota|quota .{0,20}(?:exceed|violation|full)|over ?quota|(?:exceed[a-z]*) storage|(?:not|n.t) .{0,10}enough (?:storage|disk )?space|out of (?:storage|disk)|insufficient (?:disk|mailbox)',
  invalid:
    '(?:recipient|destination|address).{0,30}syntax|syntax.{0,30}address|not a valid (?:rfc.?5321 )?address|(?:malformed|invalid|illegal) (?:e-?mail )?address|bad address syntax|nested brackets|address must be fully.qualified',
  domainUnknown:
    'unrouteable|no (?:mx|mail exchanger)|null ?mx|domain .{0,60}(?:not found|not exist|no mail|does not accept (?:mail|e-?mail))|unknown domain|host (?:or domain name )?not found|invalid dns mx|does not resolve',
} as const

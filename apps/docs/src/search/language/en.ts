import type { Language } from './language.ts'

export const en: Language = {
  endings: 'ations ation ances ance ments ment ings ing ers ies ed er es ly s e',
  synonyms: [
    'password passphrase',
    'ssl tls starttls',
    'outlook office365 m365 microsoft',
    'bounce undelivered ndr',
    'spam junk',
    'bulk mass newsletter newsletters',
    'timeout timed',
    'daily day',
    'fails failed failure problem fault',
    'allowlist whitelist firewall',
    'mail email emails',
    'login logon signin authentication authenticate log sign',
    'wrong incorrect invalid bad',
    'arrive arrived arrives came come comes reach reached reaching received receive deliver delivered',
    'permission permissions rights',
    'cert certificate certificates',
    'edit change modify',
    'lost missing disappear disappears disappeared gone vanish vanished',
    'setup set configure configuration configured',
    'client customer',
  ],
  silent: `a about after all also am an and any are as at be because been before being but by can cannot could did do
    does doing for from get gets getting go goes going got had has have having he her here his how i if in into is it its
    just like me my no not now of on once one only or other our out own over please same she should so some someone
    something such than that the their them then there these they this those to too up us use using very want was
    we were what when where which while who whose why will with would you your`,
  asksForMeaning: /^\s*(what(?:'s|’s| is| are| does)|meaning of|define|explain)\b/i,
}

import type { Text } from '@saatja/core'
import type { SpfTopic } from '../topics.ts'

export const spfTexts: Readonly<Record<SpfTopic, Text>> = {
  'spf-missing': {
    title: 'Domeenil {domain} puudub SPF-kirje',
    cause:
      'SPF-kirjeta ei saa saaja server kontrollida, millised serverid tohivad domeeni {domain} nimel kirju saata.',
    remedy: 'Palu domeeni haldajal lisada siin näidatud kirje.',
  },
  'spf-not-allowed': {
    title: 'Domeeni {domain} SPF-kirje ei luba sellel serveril saata',
    cause: {
      one: 'Kirjes ei ole IP-aadressi, millelt kirju saadetakse.',
      other:
        'Kontrolliti {of} IP-aadressi, millelt kirju saadetakse. Domeeni {domain} SPF-kirje lubab neist {allowed}.',
    },
    remedy: 'Palu domeeni haldajal lisada saatev server SPF-kirjesse.',
  },
  'spf-syntax': {
    title: 'Domeeni {domain} SPF-kirjes on viga',
    cause: 'Kirje osa „{term}” on vigane, seetõttu ei kehti kogu kirje.',
    remedy: 'Palu domeeni haldajal see osa parandada.',
  },
  'spf-two-records': {
    title: 'Domeenil {domain} on mitu SPF-kirjet',
    cause: 'Domeenil tohib olla ainult üks SPF-kirje. Kui neid on mitu, ei kehti neist ükski.',
    remedy: 'Palu domeeni haldajal ühendada kirjed üheks.',
  },
  'spf-too-many-lookups': {
    title: 'Domeeni {domain} SPF-kirje vajab liiga palju DNS-päringuid',
    cause: {
      one: 'Kirje vajab {count} päringut, lubatud on 10. [Kõige rohkem päringuid teeb „{heaviest}”.]',
      other: 'Kirje vajab {count} päringut, lubatud on 10. [Kõige rohkem päringuid teeb „{heaviest}”.]',
    },
    remedy: 'Palu domeeni haldajal eemaldada kirjest teenused, mida enam ei kasutata.',
  },
  'spf-lookups-near-limit': {
    title: 'Domeeni {domain} SPF-kirje läheneb DNS-päringute piirarvule',
    cause: {
      one: 'Kirje vajab {count} DNS-päringut, lubatud on 10.',
      other: 'Kirje vajab {count} DNS-päringut, lubatud on 10.',
    },
    remedy:
      'Enne uue teenuse lisamist palu domeeni haldajal eemaldada kirjest teenused, mida enam ei kasutata.',
  },
  'spf-too-many-void': {
    title: 'Domeeni {domain} SPF-kirje viitab nimedele, mida ei ole olemas',
    cause:
      'Nende nimede kohta ei leitud midagi: {names}. Kui selliseid nimesid on üle kahe, on kogu kirje vigane.',
    remedy: 'Palu domeeni haldajal need nimed kirjest eemaldada.',
  },
  'spf-include-broken': {
    title: 'Domeeni {domain} SPF-kirje viitab domeenile {name}, millel SPF-kirjet ei ole',
    cause: 'SPF-kirje, mis viitab ilma SPF-kirjeta domeenile, on tervikuna vigane.',
    remedy: 'Palu domeeni haldajal eemaldada SPF-kirjest {name}.',
  },
  'spf-record-unseen': {
    title: 'Domeeni {domain} SPF-kirjet ei tunta ära',
    cause:
      'Kirje algus on {why}. Kirje peab algama tekstiga v=spf1, ilma tühiku, tabulaatori ja jutumärkideta.',
    remedy: 'Palu domeeni haldajal kirje algus parandada.',
  },
  'spf-allows-everyone': {
    title: 'Domeeni {domain} SPF-kirje lubab saata igal serveril',
    cause: 'Kirje osa „{term}” tõttu saab igaüks domeeni {domain} nimel kirju saata.',
    remedy:
      'Palu domeeni haldajal loetleda kirjes ainult serverid, mis tohivad kirju saata, ja panna kirje lõppu ~all.',
  },
  'spf-term-after-all': {
    title: 'Osa domeeni {domain} SPF-kirjest ei toimi',
    cause: 'Kõike, mis on kirjes pärast osa „all”, eiratakse, ka osa „{term}”.',
    remedy: 'Palu domeeni haldajal tõsta osa „{term}” osast „all” ettepoole.',
  },
  'spf-by-address': {
    title: 'Domeeni {domain} SPF-kirjes on teenuse {provider} IP-aadressid ükshaaval',
    cause: 'Praegu on kirje korras. Kui {provider} võtab kasutusele uue IP-aadressi, jääb see kirjest välja.',
    remedy: 'Kontrolli kirjet uuesti, kui {provider} teatab oma serverite muutumisest.',
  },
}

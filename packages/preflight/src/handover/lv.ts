import type { HandoverTexts } from './handover-texts.ts'
import { steps } from './steps/lv.ts'

export const lv: HandoverTexts = {
  subject: ({ domain }) => `Domēna ${domain} DNS ieraksti, no kuriem ir atkarīgas mūsu vēstules`,
  greeting: 'Labdien!',
  about: ({ from, provider, domain }) =>
    `Mūsu biznesa vadības programma sūta vēstules no adreses ${from}${provider ? `, izmantojot pakalpojumu ${provider}` : ''}. Saņēmēju pasta serveri domēna ${domain} DNS ierakstos pārbauda, vai šāda sūtīšana ir atļauta.`,
  outlook: {
    delivers: 'Pašlaik mūsu vēstules tiek pieņemtas.',
    suspect: 'Ar pašreizējiem ierakstiem mūsu vēstules var nonākt surogātpasta mapē vai tikt noraidītas.',
    refused: 'Ar pašreizējiem ierakstiem saņēmēju serveri mūsu vēstules noraida.',
    unknown: 'Dažus ierakstus neizdevās nolasīt, tāpēc rezultāts nav pilnīgs.',
  },
  found: 'Kas tika konstatēts:',
  please: (changes) =>
    changes === 1 ? 'Lūdzu, veiciet šīs izmaiņas:' : 'Lūdzu, veiciet visas šīs izmaiņas:',
  change: ({ number, action, count }) => {
    if (action === 'add') return `${number}. Pievienojiet jaunu ierakstu.`
    if (action === 'remove') return `${number}. Izdzēsiet ierakstu.`
    return count > 1
      ? `${number}. Izdzēsiet šos ierakstus un to vietā pievienojiet vienu jaunu.`
      : `${number}. Mainiet esošā ieraksta vērtību.`
  },
  type: 'Tips',
  name: 'Nosaukums',
  wholeName: (name) => `pilnais nosaukums ir ${name}; dažos vadības paneļos jāievada pilnais nosaukums`,
  old: (count) => (count > 1 ? 'Dzēšamie ieraksti' : 'Pašreizējā vērtība'),
  value: 'Jaunā vērtība',
  strings:
    'Ja vadības panelī vienā virknē var ievadīt ne vairāk kā 255 rakstzīmes, citu pēc citas ievadiet šīs virknes:',
  host: ({ domain, nameServers, name }) =>
    `Domēna ${domain} DNS serveri ir ${nameServers}${name ? `, tātad domēna ieraksti jāmaina pakalpojumā ${name}` : ''}.`,
  steps,
  copy: 'Nokopējiet jauno vērtību precīzi, vienā rindā un bez pēdiņām.',
  ttl: 'Ja tiek prasīts TTL, atstājiet piedāvāto vērtību.',
  otherwise:
    'Ja ieraksta vērtība tagad atšķiras no iepriekš norādītās pašreizējās vērtības, lūdzu, nepārrakstiet to, bet informējiet mūs.',
  leave: 'Pārējos ierakstus, lūdzu, nemainiet.',
  merged:
    'Domēnam drīkst būt tikai viens SPF ieraksts, tāpēc esošie ir apvienoti. Pārbaudiet, vai netrūkst neviena pakalpojuma, ko izmantojat.',
  proved:
    'Jaunā vērtība ir pārbaudīta, ņemot vērā pašreizējos ierakstus: ar to mūsu vēstules iztur pārbaudi, un visi serveri, kuriem pašlaik ir atļauts sūtīt, to varēs darīt arī turpmāk.',
  wait: 'Var paiet laiks, līdz izmaiņas būs redzamas visur; tas ir atkarīgs no ieraksta iestatījumiem.',
  nothing: 'Pašlaik DNS nekas nav jāmaina.',
  byHand: 'Gatavas jaunās vērtības šim gadījumam nav. Lūdzu, skatiet iepriekš konstatēto.',
  closing: 'Lūdzu, informējiet mūs, kad izmaiņas ir veiktas vai ja kaut kas nav skaidrs.',
  thanks: 'Paldies!',
}

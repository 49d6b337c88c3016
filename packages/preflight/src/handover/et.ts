import type { HandoverTexts } from './handover-texts.ts'
import { steps } from './steps/et.ts'

export const et: HandoverTexts = {
  subject: ({ domain }) => `Domeeni ${domain} DNS-kirjed, millest oleneb meie e-kirjade kohalejõudmine`,
  greeting: 'Tere!',
  about: ({ from, provider, domain }) =>
    `Meie äritarkvara saadab kirju aadressilt ${from}${provider ? ` teenuse ${provider} kaudu` : ''}. Saajate meiliserverid kontrollivad domeeni ${domain} DNS-kirjetest, kas see on lubatud.`,
  outlook: {
    delivers: 'Praegu võetakse meie kirjad vastu.',
    suspect: 'Praeguste kirjete tõttu võidakse meie kirjad panna rämpsposti kausta või tagasi lükata.',
    refused: 'Praeguste kirjete tõttu lükkavad saajate serverid meie kirjad tagasi.',
    unknown: 'Kõiki kirjeid ei õnnestunud lugeda, seetõttu ei ole tulemus täielik.',
  },
  found: 'Mis selgus:',
  please: (changes) => (changes === 1 ? 'Palun tee see muudatus:' : 'Palun tee need muudatused:'),
  change: ({ number, action, count }) => {
    if (action === 'add') return `${number}. Lisa uus kirje.`
    if (action === 'remove') return `${number}. Kustuta kirje.`
    return count > 1
      ? `${number}. Kustuta need kirjed ja lisa nende asemele üks uus.`
      : `${number}. Muuda olemasoleva kirje väärtust.`
  },
  type: 'Tüüp',
  name: 'Nimi',
  wholeName: (name) => `täielik nimi on ${name}; mõni halduspaneel nõuab täielikku nime`,
  old: (count) => (count > 1 ? 'Kustutatavad kirjed' : 'Praegune väärtus'),
  value: 'Uus väärtus',
  strings:
    'Kui halduspaneel lubab ühes tekstis kuni 255 märki, sisesta väärtus üksteise järel nende osadena:',
  host: ({ domain, nameServers, name }) =>
    `Domeeni ${domain} nimeserverid on ${nameServers}${name ? `, seega muudetakse selle kirjeid teenuses ${name}` : ''}.`,
  steps,
  copy: 'Kopeeri uus väärtus täpselt, ühel real ja jutumärkideta.',
  ttl: 'Kui küsitakse TTL-i, jäta pakutud väärtus.',
  otherwise:
    'Kui kirje väärtus on nüüd teistsugune kui eespool näidatud praegune väärtus, ära seda üle kirjuta, vaid anna meile teada.',
  leave: 'Ülejäänud kirjed jäta palun muutmata.',
  merged:
    'Domeenil tohib olla ainult üks SPF-kirje, seetõttu on olemasolevad ühendatud. Kontrolli, et ükski kasutatav teenus ei oleks puudu.',
  proved:
    'Uut väärtust on praeguste kirjete põhjal kontrollitud: meie kirjad läbivad sellega kontrolli ja iga server, mis tohib saata praegu, tohib ka edaspidi.',
  wait: 'Muudatus ei pruugi kohe kõikjal kehtida; kui kaua see aega võtab, oleneb kirje seadetest.',
  nothing: 'Praegu ei ole DNS-is vaja midagi muuta.',
  byHand: 'Parandamiseks ei ole siin valmis väärtust. Palun vaata üle eespool loetletu.',
  closing: 'Palun anna teada, kui see on tehtud või kui midagi jääb ebaselgeks.',
  thanks: 'Aitäh!',
}

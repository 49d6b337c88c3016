import type { Text } from '@saatja/core'
import type { PlaceTopic } from '../topics.ts'

export const placeTexts: Readonly<Record<PlaceTopic, Text>> = {
  'domain-missing': {
    title: 'Domeeni {domain} ei ole olemas',
    cause: 'DNS-is sellist nime ei ole. Olematust domeenist saadetud kirju vastu ei võeta.',
    remedy: 'Kontrolli, kas aadress on õigesti kirjutatud. Kui on, pöördu domeeni haldaja poole.',
  },
  'domain-no-mail': {
    title: 'Domeen {domain} ei võta kirju vastu',
    cause: 'DNS-i järgi ei ole sellel domeenil postkaste. Vastused ja tagasipõrked lähevad kaotsi.',
    remedy: 'Kasuta aadressi, millele saab vastata.',
  },
  'server-address-unsure': {
    title: 'Ei ole kindel, kas {server} toimetab kirjad ise saajani',
    cause:
      'Tulemus on õige, kui sinu meiliserver toimetab kirjad ise saaja serverisse. Kui seda teeb mõni teine server, oleneb tulemus selle serveri IP-aadressist.',
    remedy: 'Küsi meiliserveri haldajalt, millistelt IP-aadressidelt kirjad saaja serverisse jõuavad.',
  },
  'house-spf-name-missing': {
    title: 'Teenusel {provider} ei ole SPF-kirje jaoks oma nime',
    cause:
      'Ilma selleta peab iga klient loetlema teenuse {provider} aadressid ja neid pärast iga muudatust uuendama.',
    remedy: 'Palu teenuse {provider} haldajal avaldada nimi, mille klient saab SPF-kirjesse lisada.',
  },
  'event-domain-not-ready': {
    title: 'Teenuse {provider} domeen {domain} ei ole saatmiseks valmis',
    cause:
      'Domeeni {domain} nimel saadetud kirjad ei läbi kontrolli, seetõttu ei pruugi saajate serverid neid usaldada.',
    remedy: 'Palu rakenduse administraatoril parandada domeeni {domain} DNS-kirjed.',
  },
  'receiver-bulk-not-met': {
    title: '{receiver} nõuab nii suure kirjade hulga puhul rohkem',
    cause:
      'Nii suure päevase kirjade hulga puhul kehtivad teenuses {receiver} lisanõuded. Puudu on: {missing}.',
    remedy: 'Lisa puuduv enne saatmist või saada päevas vähem kirju.',
  },
  'reply-to-better': {
    title: 'Teist meili saatjat usaldataks rohkem',
    cause:
      'Meili saatja „{sender}” puhul saadetakse kiri rakenduse enda domeenist ja vastused tulevad ikka sinule.',
    remedy: 'Vali kaardil meili saatjaks „{sender}”, vähemalt seni, kuni domeeni kirjed on parandatud.',
  },
  'freemail-from': {
    title: 'Domeeni {domain} nimel peaks saatma ainult teenus ise',
    cause:
      'Domeenis {domain} võib aadress olla igaühel, seetõttu ei usaldata selle nimel teistest serveritest saadetud kirju. Selle domeeni DNS-kirjeid sa muuta ei saa.',
    remedy:
      'Saada kirjad sellesama postkasti kaudu, kasuta oma domeeni aadressi või vali meili saatja, mille puhul läheb sinu aadress väljale Reply-To.',
  },
  'detect-provider': {
    title: 'Domeeni {domain} postkastid on teenuses {service}',
    cause: 'DNS näitab seda selgelt.',
    remedy: 'Kasuta pakutud seadistust ja sisesta salasõna.',
  },
  'detect-likely': {
    title: 'Domeeni {domain} postkastid on tõenäoliselt teenuses {service}',
    cause: 'Sellele viitab mitu tunnust, aga ükski neist ei ole kindel.',
    remedy: 'Enne salvestamist võrdle pakutud seadistust oma meiliprogrammi seadistusega.',
  },
  'detect-gateway': {
    title: 'Domeeni {domain} kirjad läbivad kõigepealt filtri',
    cause:
      'Kirjad võtab esimesena vastu {host}, mis neid ainult filtreerib. DNS ei näita, kus postkastid on.',
    remedy: 'Kui serverit ei pakuta, küsi selle nime meiliserveri haldajalt.',
  },
  'detect-none': {
    title: 'Domeeni {domain} meiliserverit ei leitud',
    cause:
      'DNS ei näita, millise serveri kaudu domeenist {domain} kirju saadetakse, ja oletus võiks olla vale.',
    remedy: 'Küsi meiliserveri haldajalt serveri nime ja porti.',
  },
  'detect-service-moved': {
    title: 'Domeeni {domain} postkastid on nüüd teenuses {service}',
    cause: 'Varasem teenus lõppes {since}. Selle server enam ei tööta.',
    remedy: 'Küsi teenuse {service} klienditoest meiliserveri nime ja porti või kasuta teist aadressi.',
  },
  'detect-disagrees': {
    title: 'Kaardi ja DNS-i andmed erinevad',
    cause: 'Kaardil on {stated}, aga postkastid tunduvad olevat teenuses {found}.',
    remedy: 'Kontrolli kaardil olevat serverit. Kui saatmine toimib, ei ole vaja midagi muuta.',
  },
  'dns-unreachable': {
    title: 'DNS-ist ei saadud nime {name} kohta vastust',
    cause: 'Nimeserverid ei vastanud, seetõttu ei ole tulemus täielik.',
    remedy: 'Proovi hiljem uuesti. Kui see kordub, pöördu domeeni haldaja poole.',
  },
}

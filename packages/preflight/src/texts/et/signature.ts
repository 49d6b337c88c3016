import type { Text } from '@saatja/core'
import type { SignatureTopic } from '../topics.ts'

export const signatureTexts: Readonly<Record<SignatureTopic, Text>> = {
  'dkim-missing': {
    title: 'Domeenil {domain} puudub DKIM-võti',
    cause: 'Võtit ({selector}) ei leitud, seega ei saa kirjadele lisada domeeni {domain} DKIM-allkirja.',
    remedy: 'Lülita meiliteenuse seadetes DKIM sisse ja palu domeeni haldajal lisada seal näidatud kirje.',
  },
  'dkim-dangling': {
    title: 'Domeeni {domain} DKIM-selektor {selector} ei vii kuhugi',
    cause: 'Selektor viitab nimele {target}, aga võtit seal ei ole.',
    remedy: 'Lülita meiliteenuse seadetes DKIM sisse ja võrdle nime {target} seal näidatuga.',
  },
  'dkim-revoked': {
    title: 'Domeeni {domain} DKIM-võti {selector} on tühistatud',
    cause: 'Kirje on olemas, aga võti selles on tühi. Selle võtmega antud DKIM-allkirjad ei kehti.',
    remedy: 'Loo meiliteenuse seadetes uus võti ja palu domeeni haldajal see avaldada.',
  },
  'dkim-weak': {
    title: 'Domeeni {domain} DKIM-võti {selector} on liiga lühike',
    cause: 'Võtme pikkus on {bits} bitti. Võtit, mis on lühem kui 1024 bitti, ei arvestata.',
    remedy: 'Loo meiliteenuse seadetes 2048-bitine võti ja palu domeeni haldajal see avaldada.',
  },
  'dkim-broken': {
    title: 'Domeeni {domain} DKIM-võtit {selector} ei saa lugeda',
    cause:
      'Kirje on olemas, aga võti selles on vigane: osa sellest on puudu või on selles liigseid märke. Selle võtmega antud DKIM-allkirjad ei kehti.',
    remedy: 'Kopeeri kirje meiliteenuse seadetest uuesti ja palu domeeni haldajal see tervikuna avaldada.',
  },
  'dkim-two-keys': {
    title: 'Domeeni {domain} DKIM-selektoril {selector} on mitu võtit',
    cause:
      'Nime {selector}._domainkey.{domain} all on avaldatud rohkem kui üks võti. Ei ole määratud, millist neist saaja server kasutab, seega võib osa servereid pidada DKIM-allkirja kehtetuks.',
    remedy:
      'Palu domeeni haldajal jätta nime {selector}._domainkey.{domain} alla ainult see võti, millega allkirjastatakse, ja teised kustutada.',
  },
  'dkim-own-missing': {
    title: 'DKIM-allkirja võti ei ole avaldatud',
    cause:
      'Kirjad allkirjastatakse domeeni {domain} nimel, aga DNS-is ei ole nime {selector}._domainkey.{domain} all võtit. Seepärast ei saa saajate serverid allkirja kontrollida.',
    remedy: 'Palu domeeni haldajal avaldada avalik võti nime {selector}._domainkey.{domain} all.',
  },
  'dkim-own-other': {
    title: 'Avaldatud DKIM-võti ei ole see, millega allkirjastatakse',
    cause:
      'Nime {selector}._domainkey.{domain} all olev võti ei kuulu allkirjastava privaatvõtme juurde, seega ei kehti ükski allkiri.',
    remedy:
      'Palu domeeni haldajal kirje asendada või sisesta avaldatud võtme selektor ja selle juurde kuuluv privaatvõti.',
  },
  'dkim-not-aligned': {
    title: 'DKIM-allkiri ei ole domeeni {domain} nimel',
    cause:
      'Meiliteenuse pakkuja lisab kirjadele oma domeeni[ {signer}] DKIM-allkirja. DMARC sellega ei arvesta.',
    remedy:
      'Pöördu meiliserveri haldaja poole ja küsi, kas teenusepakkuja saab lisada domeeni {domain} DKIM-allkirja.',
  },
  'dkim-not-started': {
    title: 'Kontrolli, kas DKIM-allkirjad on sisse lülitatud',
    cause: 'Domeeni {domain} DKIM-võti on avaldatud. Kas {provider} seda juba kasutab, seda DNS ei näita.',
    remedy:
      'Palu meiliserveri haldajal DKIM-allkirjad sisse lülitada. Seejärel saada üks kiri ja vaata selle päist.',
  },
  'dkim-unknown': {
    title: 'Ei ole teada, kas kirjadele lisatakse DKIM-allkiri',
    cause: 'DNS ei näita, kas saatev server lisab kirjadele domeeni {domain} DKIM-allkirja.',
    remedy: 'Saada endale üks kiri ja vaata, kas selle päises on „dkim=pass” ja d={domain}.',
  },
  'dmarc-missing': {
    title: 'Domeenil {domain} puudub DMARC-kirje',
    cause: 'Suured meiliteenused eeldavad DMARC-kirjet kõigilt, kes saadavad palju kirju.',
    remedy: 'Palu domeeni haldajal lisada siin näidatud kirje. Kirjade käsitlemist see ei muuda.',
  },
  'dmarc-broken': {
    title: 'Domeeni {domain} DMARC-kirjes on viga',
    cause: 'Kirjes on tekst „{why}”, mida ei saa lugeda.',
    remedy: 'Palu domeeni haldajal kirje parandada.',
  },
  'dmarc-two-records': {
    title: 'Domeenil {domain} on mitu DMARC-kirjet',
    cause: 'Domeenil tohib olla ainult üks DMARC-kirje. Kui neid on mitu, ei arvestata neist ühegagi.',
    remedy: 'Palu domeeni haldajal jätta alles üks kirje.',
  },
  'dmarc-would-reject': {
    title: 'Saaja server lükkaks need kirjad tagasi',
    cause:
      'Domeeni {domain} DMARC-kirje nõuab, et kirjad, mis kontrolli ei läbi, lükataks tagasi. Selle saatja kirjad kontrolli ei läbiks.',
    remedy:
      'Palu domeeni haldajal parandada SPF- või DKIM-kirje või vali meili saatja, mille puhul muudatust ei ole vaja.',
  },
  'dmarc-would-quarantine': {
    title: 'Need kirjad satuksid rämpsposti kausta',
    cause:
      'Domeeni {domain} DMARC-kirje nõuab, et kirju, mis kontrolli ei läbi, peetaks kahtlaseks. Selle saatja kirjad kontrolli ei läbiks.',
    remedy:
      'Palu domeeni haldajal parandada SPF- või DKIM-kirje või vali meili saatja, mille puhul muudatust ei ole vaja.',
  },
  'dmarc-fails-watched': {
    title: 'Need kirjad ei läbiks DMARC-kontrolli',
    cause:
      'Domeeni {domain} DMARC-kirje ei nõua veel selliste kirjade tagasilükkamist, aga neid usaldatakse vähem.',
    remedy: 'Palu domeeni haldajal parandada SPF- või DKIM-kirje enne, kui reegel rangemaks muudetakse.',
  },
  'dmarc-subdomain-policy': {
    title: 'Domeenile {domain} kehtib alamdomeenide reegel',
    cause: 'Domeenil {domain} ei ole oma DMARC-kirjet. Kehtib domeeni {at} kirje osa „{tag}”.',
    remedy:
      'Kui domeenil {domain} peab olema teistsugune reegel, palu domeeni haldajal lisada sellele oma DMARC-kirje.',
  },
  'dmarc-strict': {
    title: 'Domeen {domain} nõuab ümbriku saatjalt täpselt sama domeeni',
    cause: 'SPF lubab domeeni {envelope}, aga domeeni {domain} DMARC-kirje ei luba alamdomeeni (aspf=s).',
    remedy: 'Palu domeeni haldajal eemaldada kirjest aspf=s või lisada kirjadele DKIM-allkiri.',
  },
  'dmarc-test-mode': {
    title: 'Domeeni {domain} DMARC-reegel on testimisel',
    cause: 'Kirjes on t=y, seetõttu kohaldatakse ühe astme võrra leebemat reeglit kui avaldatud.',
    remedy: 'Paranda see, mis praegu kontrolli ei läbi. Kui testimine lõpeb, hakkab kehtima kogu reegel.',
  },
  'dmarc-old-tags': {
    title: 'Domeeni {domain} DMARC-kirjes on osi, mida standardis enam ei ole',
    cause: 'Kehtiva standardi järgi osadega {tags} ei arvestata, aga mõni server loeb neid veel.',
    remedy: 'Palu domeeni haldajal need osad eemaldada. Reegli testimiseks kasuta osa t=y.',
  },
  'dmarc-org-differs': {
    title: 'Domeeni {domain} organisatsiooni määratakse kahel viisil',
    cause: 'Kehtiva standardi järgi on organisatsiooni domeen {now}, vanema reegli järgi {older}.',
    remedy: 'Palu domeeni haldajal lisada domeenile {domain} oma DMARC-kirje.',
  },
}

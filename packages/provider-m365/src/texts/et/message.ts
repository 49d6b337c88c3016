import type { Text } from '@saatja/core'
import type { MessageCode } from '../../codes.ts'

export const messageTexts: Readonly<Record<MessageCode, Text>> = {
  'm365-send-as': {
    title: 'Sellest postkastist ei tohi selle saatja aadressiga kirju saata',
    cause:
      'Saatja aadress ei kuulu postkastile, kuhu sisse logiti, ja postkastil ei ole õigust selle aadressi nimel saata.',
    remedy:
      'Kasuta kaardil oleva postkasti aadressi, palu Microsoft 365 administraatorilt õigust „Send As” või vali meili saatja, mis kasutab sinu aadressi ainult vastuste jaoks.',
  },
  'm365-throttled-send-as': {
    title: 'Microsoft on postkastist saatmise vale saatja tõttu peatanud',
    cause:
      'Postkastist püüti liiga sageli saata võõralt aadressilt. Kuni Microsoft keelu tühistab, lükatakse tagasi ka õiged kirjad.',
    remedy:
      'Paranda saatja aadress, ära mõnda aega kirju saada ja proovi seejärel ainult üks kord. Microsoft ei ole avaldanud, kui kaua keeld kestab.',
  },
  'm365-throttled-mailbox-full': {
    title: 'Microsoft on postkastist saatmise peatanud, sest postkast on täis',
    cause:
      'Kirjade saatmist jätkati ka siis, kui postkast oli täis, seetõttu ei võta Microsoft sealt mõnda aega kirju vastu.',
    remedy:
      'Tee postkastis ruumi (näiteks arhiveeri või kustuta vanu kirju), oota ja proovi seejärel ainult üks kord.',
  },
  'm365-throttled-license': {
    title: 'Microsoft on postkastist saatmise peatanud, sest postkastil ei ole litsentsi',
    cause:
      'Kirjade saatmist jätkati ka siis, kui postkastil ei olnud kehtivat litsentsi, seetõttu ei võta Microsoft sealt mõnda aega kirju vastu.',
    remedy: 'Küsi Microsoft 365 administraatorilt litsentsi, oota ja proovi seejärel ainult üks kord.',
  },
  'm365-throttled-recipients': {
    title: 'Microsoft on postkastist saatmise liiga paljude saajate tõttu peatanud',
    cause:
      'Postkastist saadeti liiga palju kirju, millel oli lubatust rohkem saajaid, seetõttu ei võta Microsoft sealt mõnda aega kirju vastu.',
    remedy: 'Jaga saajad mitme kirja vahel, oota ja proovi seejärel ainult üks kord.',
  },
  'm365-throttled-bad-recipients': {
    title: 'Microsoft on postkastist saatmise valede aadresside tõttu peatanud',
    cause:
      'Liiga palju kirju saadeti aadressidele, mida ei ole olemas, seetõttu ei võta Microsoft sellest postkastist mõnda aega kirju vastu.',
    remedy: 'Eemalda nimekirjast valed aadressid, oota ja proovi seejärel ainult üks kord.',
  },
  'm365-too-many-connections': {
    title: 'Liiga palju ühendusi korraga',
    cause: 'Microsoft 365 lubab ühe postkasti jaoks korraga kolm ühendust. Kiri jäi saatmata.',
    remedy:
      'Proovi minuti pärast uuesti. Jälgi, et samal ajal ei saadaks sellest postkastist ükski teine programm.',
  },
  'm365-recipient-busy': {
    title: 'Saaja postkast on üle koormatud',
    cause: 'Sinna saabub korraga liiga palju kirju.',
    remedy: 'Proovi hiljem uuesti.',
  },
  'm365-recipient-quota': {
    title: 'Postkasti päevane limiit on täis',
    cause: 'Microsoft 365 postkastist võib 24 tunni jooksul saata kirju 10 000 saajale.',
    remedy:
      'Oota mõni tund. Kui sa nii palju ei saatnud, palu Microsoft 365 administraatoril kontot kontrollida.',
  },
  'm365-tenant-quota': {
    title: 'Organisatsiooni päevane limiit on täis',
    cause:
      'Microsoft piirab, kui mitmele organisatsioonivälisele saajale võib päevas kirju saata; limiit oleneb litsentside arvust.',
    remedy: 'Oota homseni. Rohkemate litsentsidega on ka limiit suurem.',
  },
  'm365-trial-quota': {
    title: 'Prooviperioodi päevane limiit on täis',
    cause: 'Prooviperioodil lubab Microsoft vähem organisatsiooniväliseid saajaid.',
    remedy: 'Oota homseni või palu Microsoft 365 administraatoril minna üle tasulisele tellimusele.',
  },
  'm365-mailbox-full': {
    title: 'Sinu enda postkast on täis',
    cause:
      'Microsoft 365 jätab igast kirjast koopia kausta „Saadetud üksused” (Sent Items), kuid selleks ei ole enam ruumi.',
    remedy: 'Tee postkastis ruumi või palu Microsoft 365 administraatoril koopiate jätmine välja lülitada.',
  },
  'm365-outbound-spam': {
    title: 'Microsoft pidas kirja rämpspostiks',
    cause: 'Väljuvate kirjade filter ei lase sellest postkastist täna enam kirju saata.',
    remedy:
      'Logi sisse Outlooki veebirakendusse ja kinnita oma konto, kui Microsoft seda palub; saada vähem kirju ja kontrolli kirjas olevaid linke.',
  },
  'm365-sender-restricted': {
    title: 'Microsoft on postkasti kasutust piiranud',
    cause: 'Postkast on piiratud saatjate nimekirjas, sest ilmselt on sealt saadetud rämpsposti.',
    remedy:
      'Vaheta parool ja palu Microsoft 365 administraatoril postkast nimekirjast „Restricted entities” eemaldada.',
  },
  'm365-sender-banned': {
    title: 'Microsoft on saatja keelanud',
    cause: 'Microsoft peab selle saatja kirju kuritarvituseks.',
    remedy: 'Palu Microsoft 365 administraatoril pöörduda Microsofti klienditoe poole.',
  },
  'm365-tenant-banned': {
    title: 'Microsoft on sinu organisatsioonist saatmise peatanud',
    cause: 'Organisatsioonist tuli liiga palju kahtlasi kirju.',
    remedy:
      'Palu Microsoft 365 administraatoril leida kuritarvitatud konto ja pöörduda Microsofti klienditoe poole.',
  },
  'm365-ip-reputation': {
    title: 'Microsoft ei usalda veel sinu organisatsiooni kirju',
    cause: 'Nii juhtub uute ja prooviperioodi tellimuste puhul.',
    remedy: 'Palu Microsoft 365 administraatoril pöörduda Microsofti klienditoe poole.',
  },
  'm365-domain-unregistered': {
    title: 'Saatja domeen ei ole Microsoft 365-s registreeritud',
    cause: 'Saatja aadressi domeen ei kuulu Microsoft 365-s sinu organisatsioonile.',
    remedy: 'Palu Microsoft 365 administraatoril domeen lisada või kasuta teist saatja aadressi.',
  },
  'm365-too-many-recipients': {
    title: 'Ühel kirjal on liiga palju saajaid',
    cause: 'Sinu organisatsioonis on ühe kirja saajate arv piiratud.',
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'm365-too-large': {
    title: 'Kiri on liiga suur',
    cause:
      'Kiri koos manustega on suurem, kui postkastist saata tohib. Manused kasvavad saatmisel kolmandiku võrra.',
    remedy: 'Saada väiksemad manused või link. Microsoft 365 administraator saab lubada suuremaid kirju.',
  },
  'm365-line-endings': {
    title: 'Kirjal on valed realõpud',
    cause: 'Kirjas on märke, mida Microsoft 365 vastu ei võta.',
    remedy: 'Teata rakenduse administraatorile, et kiri on valesti koostatud.',
  },
  'm365-multiple-from': {
    title: 'Kirjal on mitu saatjat',
    cause: 'Microsoft 365 lubab ainult ühte saatja aadressi.',
    remedy: 'Teata rakenduse administraatorile: kirjal tohib olla ainult üks saatja.',
  },
  'm365-from-invalid': {
    title: 'Saatja aadress ei sobi',
    cause: 'Saaja server lükkas kirja tagasi, sest saatja aadress puudub või on vigane.',
    remedy: 'Paranda kasutajakaardil e-posti aadress.',
  },
  'm365-recipient-dmarc': {
    title: 'Saaja server ei saa saatja ehtsust kontrollida',
    cause:
      'Saatja domeeni DMARC-kirje nõuab, et tagasi lükataks kirjad, mille päritolu ei õnnestu kinnitada, ja selle kirja päritolu kinnitada ei õnnestunud.',
    remedy:
      'Palu domeeni haldajal kontrollida domeeni SPF- ja DKIM-kirjeid. Seni saada kirju domeeni enda meiliserveri kaudu.',
  },
  'm365-recipient-spf': {
    title: 'See server ei tohi domeeni nimel saata',
    cause: 'Saatja domeeni SPF-kirjes ei ole serverit, mis kirja saatis.',
    remedy:
      'Palu domeeni haldajal lisada server SPF-kirjesse; seni vali meili saatja, mis kasutab sinu aadressi ainult vastuste jaoks.',
  },
  'm365-recipient-unknown': {
    title: 'Saaja aadressi ei ole olemas',
    cause: 'Saaja server ei tunne seda aadressi või ei võta sellele kirju vastu.',
    remedy: 'Kontrolli aadressi.',
  },
}

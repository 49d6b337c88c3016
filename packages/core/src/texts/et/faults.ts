import type { Text } from '../../contract/texts.ts'
import type { FaultId } from '../../diagnosis/faults.ts'

export const faultTexts: Readonly<Record<FaultId, Text>> = {
  'settings-refused': {
    title: { one: 'Üks seadistus takistab saatmist', other: '{count} seadistust takistab saatmist' },
    cause: 'Midagi ei saadetud, sest selle kasutaja seadistus on vastuoluline või poolik.',
    remedy: 'Paranda veaks märgitud seadistused.',
  },
  'user-missing': {
    title: 'Kasutajat {user} ei ole olemas',
    cause: 'Kirja taheti saata kasutaja nimel, kelle kaarti ei ole olemas.',
    remedy: 'Palu rakenduse administraatoril kontrollida kasutaja koodi.',
  },
  'card-unreadable': {
    title: 'Kasutajakaarti ei õnnestunud lugeda',
    cause: 'Midagi ei saadetud, sest rakendus ei saanud kasutaja {user} kaarti avada.',
    remedy: 'Proovi uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'bulk-not-allowed': {
    title: 'Selle meili saatjaga ei saa massmeili saata',
    cause:
      'Meili saatjaga „{sender}” saab massmeili saata ainult siis, kui ettevõttel on massmeili moodul. Midagi ei saadetud.',
    remedy: 'Telli massmeili moodul või seadista oma meiliserver.',
  },
  'clear-text-refused': {
    title: 'Salasõna ei saadetud krüpteerimata',
    cause: 'Ühendus serveriga {server} oleks krüpteerimata, aga salasõna ei ole lubatud krüpteerimata saata.',
    remedy: 'Vali kaardil SSL või StartSSL/SSL/TLS.',
  },
  'mailer-closed': {
    title: 'Saatmine on peatatud',
    cause: 'Rakendus oli parasjagu kirjade saatmist lõpetamas, seetõttu midagi ei saadetud.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'recipients-missing': {
    title: 'Kirjal ei ole saajat',
    cause: 'Ühelgi saajareal ei ole aadressi.',
    remedy: 'Sisesta vähemalt üks saaja.',
  },
  'recipients-too-many': {
    title: 'Kirjal on liiga palju saajaid',
    cause: {
      one: 'Kirjal on {count} saaja, aga lubatud on kuni {limit}.',
      other: 'Kirjal on {count} saajat, aga lubatud on kuni {limit}.',
    },
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'address-invalid': {
    title: 'Kirjas on vigane aadress',
    cause: '„{address}” ei ole e-posti aadress.',
    remedy: 'Paranda aadress; üks saaja on üks aadress, näiteks mari@example.ee.',
  },
  'message-malformed': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause: 'Kirja osa „{field}” on puudu või vale kujuga.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'control-character': {
    title: 'Kirjas on sobimatuid märke',
    cause: 'Kirja väljal „{field}” on reavahetusi või muid nähtamatuid märke.',
    remedy: 'Sisesta selle välja sisu käsitsi ja saada kiri uuesti.',
  },
  'attachment-reference': {
    title: 'Manus ainult viitab failile',
    cause:
      'Turvalisuse pärast ei võeta faile nime ega lingi järgi; rakendus peab faili sisu ise kaasa andma.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'attachment-unreadable': {
    title: 'Manust ei õnnestunud lugeda',
    cause: 'Rakendus katkestas manuse edastamise. Midagi ei saadetud.',
    remedy: 'Vaata, kas manus avaneb, ja saada kiri uuesti.',
  },
  'message-too-large': {
    title: 'Kiri on liiga suur',
    cause:
      'Server nii suurt kirja vastu ei võta.[ Kirja suurus on {size}, lubatud on kuni {limit}.] Manus kasvab saatmisel umbes kolmandiku võrra.',
    remedy: 'Saada väiksem fail või link failile.',
  },
  'smtputf8-missing': {
    title: 'Server ei tunne selliste tähtedega aadresse',
    cause:
      '[Aadressis {address} on tähti, mida tavalises aadressis ei ole. ]Server lubab @-märgi ees ainult ladina põhitähti.',
    remedy: 'Küsi saajalt aadress, milles täpitähti ei ole.',
  },
  'pace-exceeded': {
    title: 'Postkasti limiit on täis',
    cause:
      'Postkastist {mailbox} on saadetud nii palju, kui teenusepakkuja lubab, ja täna seda kirja enam saata ei saa.[ Uuesti saab saata alates: {retryAt}.]',
    remedy: 'Saada ülejäänud kirjad homme.',
  },
  'private-address': {
    title: 'Server on sisevõrgus',
    cause: 'Serveri {host} aadress on {address}, kuhu rakendus ei tohi ühendust luua.',
    remedy:
      "Kui server on sinu oma võrgus, palu rakenduse administraatoril see lubada valikuga network: 'any'.",
  },
  'connect-timeout': {
    title: 'Server ei vasta',
    cause:
      'Ühendust[ serveriga {server}] ei õnnestunud luua[ {seconds} sekundi jooksul]. Port võib olla vale või võrgus blokeeritud (nii on sageli pordiga 25).',
    remedy: 'Kontrolli serverit ja porti ning proovi porti 587 või 465.',
  },
  'greeting-timeout': {
    title: 'Server ei saada tervitust',
    cause:
      'Ühendus[ serveriga {server}] loodi, aga server ei saatnud[ {seconds} sekundi jooksul] midagi. Sageli ei vasta krüpteering pordile.',
    remedy:
      'Vali pordi 465 puhul SSL, teiste puhul StartSSL/SSL/TLS. Kui nii juba on, pöördu meiliserveri haldaja poole.',
  },
  'greeting-not-smtp': {
    title: 'See ei ole väljamineva meili server',
    cause: '{server} vastab, aga teist liiki serverina: {kind}.',
    remedy: 'Sisesta server ja port, mille meiliteenuse pakkuja on andnud väljamineva meili (SMTP) jaoks.',
  },
  'tls-on-plain-port': {
    title: 'Server nõuab sellel pordil teist krüpteeringut',
    cause: 'Valitud on SSL, aga sellel pordil[ ({server})] algab ühendus krüpteerimata.',
    remedy: 'Vali StartSSL/SSL/TLS või kasuta porti 465.',
  },
  'plain-on-tls-port': {
    title: 'Server nõuab sellel pordil SSL-i',
    cause: '{server} nõuab krüpteeringut kohe algusest peale, aga valitud on teine krüpteering.',
    remedy: 'Vali SSL.',
  },
  'starttls-not-offered': {
    title: 'Server ei paku krüpteeringut',
    cause:
      '{server} ei luba ühendust krüpteerida, seetõttu ei saadetud ei salasõna ega kirja. Võimalik, et krüpteerimist takistab keegi võrgus.',
    remedy: 'Proovi porti 465 ja SSL-i või pöördu meiliserveri haldaja poole.',
  },
  'starttls-refused': {
    title: 'Server ei saanud ühendust krüpteerida',
    cause: 'Ühendust[ serveriga {server}] ei saanud krüpteerida, seetõttu ei saadetud ei salasõna ega kirja.',
    remedy: 'Proovi porti 465 ja SSL-i või pöördu meiliserveri haldaja poole.',
  },
  'ca-unreadable': {
    title: 'Kaardil olevat serveri sertifikaati ei saa kasutada',
    cause: 'Serveri {server} jaoks antud sertifikaat on vigane või poolik.',
    remedy: 'Kleebi sertifikaat uuesti alates reast „BEGIN CERTIFICATE” kuni reani „END CERTIFICATE”.',
  },
  'auth-not-offered': {
    title: 'Server ei luba siin sisse logida',
    cause: '{server} ei paku sellel ühendusel sisselogimist, seetõttu midagi ei saadetud.',
    remedy: 'Kontrolli porti ja krüpteeringut. Kui server sisselogimist ei nõua, tühjenda kasutajanime väli.',
  },
  'auth-mechanism-missing': {
    title: 'Server nõuab teistsugust sisselogimist',
    cause: '{server} ei paku valitud meili saatja sisselogimisviisi.[ Pakutakse: {offered}.]',
    remedy: 'Vali teine meili saatja või küsi meiliserveri haldajalt, milline sobib.',
  },
  'oauth-not-set-up': {
    title: 'Teenusepakkuja {provider} sisselogimine on seadistamata',
    cause: 'Rakenduses ei ole seadistatud, kuidas teenusepakkuja {provider} kontole sisse logida.',
    remedy: 'Palu rakenduse administraatoril see seadistada või vali teine meili saatja.',
  },
  'oauth-grant-missing': {
    title: 'Teenusepakkuja lehel ei ole veel sisse logitud',
    cause: 'Rakendusel ei ole luba saata kirju postkastist {mailbox}.',
    remedy: 'Logi kaardil oleva nupuga teenusepakkuja lehel sisse.',
  },
  'oauth-token-failed': {
    title: 'Teenusepakkuja sisselogimisserver ei vastanud',
    cause: 'Luba saata kirju postkastist {mailbox} ei õnnestunud uuendada. Midagi ei saadetud.',
    remedy: 'Proovi uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'dropped-before-dot': {
    title: 'Ühendus katkes',
    cause: 'Ühendus[ serveriga {server}] katkes, enne kui kiri jõuti täielikult üle anda. Kirja ei saadetud.',
    remedy: 'Saada kiri uuesti.',
  },
  'deadline-passed': {
    title: 'Server viivitas liiga kaua',
    cause:
      'Server[ {server}] ei vastanud[ {seconds} sekundi jooksul], enne kui kiri jõuti täielikult üle anda. Kirja ei saadetud.',
    remedy: 'Saada kiri hiljem uuesti.',
  },
  'reply-malformed': {
    title: 'Serveri vastus on vigane',
    cause: '{server} vastas reeglitevastaselt, seetõttu suhtlus lõpetati. Kirja ei saadetud.',
    remedy: 'Proovi uuesti. Kui viga kordub, teata sellest meiliserveri haldajale.',
  },
  'aborted-before-dot': {
    title: 'Saatmine tühistati',
    cause: 'Rakendus tühistas saatmise õigel ajal. Kirja ei saadetud.',
    remedy: 'Saada kiri uuesti, kui seda on veel vaja.',
  },
  'before-dot-failed': {
    title: 'Rakendus peatas kirja viimasel hetkel',
    cause: 'Rakendus ei saanud kirja saatmist enne üleandmist salvestada, seetõttu jäi kiri saatmata.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  unexpected: {
    title: 'Rakenduses tekkis ootamatu viga',
    cause: 'Kirja ei saadetud ja põhjus ei ole teada.',
    remedy: 'Proovi uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'unknown-after-dot': {
    title: 'Kiri võib olla juba saadetud',
    cause:
      'Kiri anti täielikult üle, aga ühendus[ serveriga {server}] katkes, enne kui server selle kinnitas.',
    remedy: 'Vaata saadetud kirjade kausta või küsi saajalt, enne kui uuesti saadad.',
  },
  'unknown-silence': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Kiri anti täielikult üle, aga server[ {server}] ei kinnitanud seda[ {seconds} sekundi jooksul].',
    remedy: 'Vaata saadetud kirjade kausta või küsi saajalt, enne kui uuesti saadad.',
  },
  'unknown-reply': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Kiri anti täielikult üle, aga serveri vastus[ ({server})] ei näita, kas kiri võeti vastu.',
    remedy: 'Vaata saadetud kirjade kausta või küsi saajalt, enne kui uuesti saadad.',
  },
  'unknown-aborted': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Rakendus tühistas saatmise liiga hilja: kiri oli serverile[ {server}] juba täielikult üle antud.',
    remedy: 'Vaata saadetud kirjade kausta või küsi saajalt, enne kui uuesti saadad.',
  },
}

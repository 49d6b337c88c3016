import type { Text } from '../../contract/texts.ts'
import type { FaultId } from '../../diagnosis/faults.ts'

export const faultTexts: Readonly<Record<FaultId, Text>> = {
  'settings-refused': {
    title: { one: 'Üks säte takistab saatmist', other: '{count} sätet takistab saatmist' },
    cause: 'Midagi ei saadetud, sest selle kasutaja seadistus on vastuoluline või poolik.',
    remedy: 'Paranda vigaseks märgitud sätted.',
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
    title: 'Salasõna ei saadetud, sest ühendus ei ole krüpteeritud',
    cause: 'Ühendus serveriga {server} oleks krüpteerimata, aga salasõna ei ole lubatud krüpteerimata saata.',
    remedy: 'Vali kaardil SSL või StartSSL/SSL/TLS.',
  },
  'mailer-closed': {
    title: 'Saatmine on peatatud',
    cause: 'Rakendus oli parasjagu kirjade saatmist lõpetamas, seetõttu ei saadetud midagi.',
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
    cause: '„{address}” ei ole e-posti aadress (väli „{field}”).[ Rakendus peab selle andma kujul {form}.]',
    remedy: 'Paranda aadress. Iga saaja kohta sisesta üks aadress, näiteks mari@example.ee.',
  },
  'message-malformed': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause: 'Kirja osa „{field}” on puudu või vale kujuga.[ Sobib: {form}.]',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'message-field-unknown': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause: 'Kirjal ei ole osa „{field}”.[ Õige nimi on „{instead}”.] Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril see osa eemaldada või selle nimi parandada.',
  },
  'send-option-in-message': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause: '„{field}” ei ole kirja osa, vaid saatmise valik. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril anda see edasi käsu „send” valikutes, mis järgnevad kirjale.',
  },
  'sender-in-message': {
    title: 'Kirjas ei saa saatjat määrata',
    cause:
      'Kelle nimel kiri saadetakse, otsustab kasutaja seadistus; kirjas ei tohi olla osa „{field}”. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril see osa kirjast eemaldada ja saata kiri õige kasutajana.',
  },
  'choice-unknown': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause: 'Kirja osa „{field}” väärtus peab olema üks järgmistest: {choices}. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril väärtus parandada.',
  },
  'message-ids-invalid': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause:
      'Kirja osas „{field}” peavad olema kirjade tunnused (Message-ID) noolsulgudes, näiteks <1@kivi.ee>, kuni 100 tunnust. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril tunnused parandada.',
  },
  'header-owned': {
    title: 'Seda päist ei saa rakendus ise määrata',
    cause: 'Päis „{field}” lisatakse kirjale saatmisel automaatselt. Midagi ei saadetud.',
    remedy:
      'Palu rakenduse administraatoril päis ära jätta[ ja kasutada selle asemel kirja osa „{instead}”].',
  },
  'header-invalid': {
    title: 'Kirja päis ei sobi',
    cause:
      'Päise „{field}” nimi võib koosneda inglise tähestiku tähtedest, numbritest ja sidekriipsudest ning väärtus peab olema ühel real, kuni {limit} märki, sõnade vahel tühikud. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril päis parandada.',
  },
  'dkim-key-unusable': {
    title: 'DKIM-i võtit ei saa kasutada',
    cause:
      'Privaatvõti, millega allkirjastatakse domeeni {domain} kirju, peab olema vähemalt 1024-bitine RSA-võti PEM-vormingus ja ilma paroolita. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril võti uuesti kaardile salvestada.',
  },
  'raw-combined': {
    title: 'Rakendus ei koostanud kirja õigesti',
    cause:
      'Valmiskirjas („raw”) on „{field}” juba olemas, seega ei saa „raw” ja „{field}” koos kasutada. Midagi ei saadetud.',
    remedy:
      'Palu rakenduse administraatoril „{field}” ära jätta või anda valmiskirja asemel edasi kirja osad.',
  },
  'raw-line-invalid': {
    title: 'Valmiskirja ei saa muutmata kujul saata',
    cause:
      'Rida {line} ei sobi: iga rida peab lõppema märkidega CRLF ja selles võib olla kuni {limit} ASCII-märki (7-bitine). Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril kodeerida kiri base64-kujule ja alles siis allkirjastada.',
  },
  'raw-header-missing': {
    title: 'Valmiskirja päis puudub või ei sobi',
    cause: 'Kirjal peab olema täpselt üks sobiv päis „{header}”. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril päis enne kirja allkirjastamist parandada.',
  },
  'raw-header-refused': {
    title: 'Valmiskirjas ei tohi seda päist olla',
    cause:
      'Päis „{header}” ei sobi kirja, mis on veel saatmata: kõik saajad näeksid seda päist. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril päis eemaldada ja märkida pimekoopia saajad väljale „Bcc”.',
  },
  'raw-author-other': {
    title: 'Valmiskirja saatja on keegi teine',
    cause: 'Kirja saatja on {address}, aga see kasutaja saadab aadressilt {from}. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril koostada kiri saatjaga {from} või saata see õige kasutajana.',
  },
  'raw-author-rewritten': {
    title: 'Selle meili saatjaga ei saa valmiskirja saata',
    cause:
      'Selle meili saatja puhul on kirja saatja {from} ja kasutaja aadress lisatakse kirja vastuste jaoks. Allkirjastatud kirja ei tohi muuta. Midagi ei saadetud.',
    remedy:
      'Palu rakenduse administraatoril saata kiri kasutaja enda postkastist või anda valmiskirja asemel edasi kirja osad.',
  },
  'recipient-not-of-message': {
    title: 'Kiri ei ole sellele saajale',
    cause:
      'Rakendus tahtis saata kirja aadressile {address}, aga seda ei ole kirja väljadel „To”, „Cc” ega „Bcc”. Midagi ei saadetud.',
    remedy: 'Palu rakenduse administraatoril kasutada ainult kirjas määratud saajaid.',
  },
  'control-character': {
    title: 'Kirjas on sobimatuid märke',
    cause: 'Kirja väljal „{field}” on reavahetusi või muid nähtamatuid märke.',
    remedy: 'Sisesta selle välja sisu käsitsi ja saada kiri uuesti.',
  },
  'attachment-reference': {
    title: 'Manus ainult viitab failile',
    cause:
      '„{field}” viitab failile. Turvalisuse pärast ei lisata faile nime ega lingi järgi; rakendus peab faili sisu ise kaasa andma (content).',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'attachment-unreadable': {
    title: 'Manust ei õnnestunud lugeda',
    cause: 'Rakendus katkestas manuse[ „{filename}”] edastamise. Midagi ei saadetud.',
    remedy: 'Vaata, kas manus avaneb, ja saada kiri uuesti.',
  },
  'message-too-large': {
    title: 'Kiri on liiga suur',
    cause:
      'Server nii suurt kirja vastu ei võta.[ Kirja suurus on {size}, lubatud on kuni {limit}.] Manus kasvab saatmisel umbes kolmandiku võrra.',
    remedy: 'Saada väiksem fail või link failile.',
  },
  'recipients-inseparable': {
    title: 'Sel viisil ei saa kirja saata ainult osale saajatest',
    cause:
      'Osa saajaid on kirja juba kätte saanud, aga {server} saadab selle alati kõigile kirja saajatele. Midagi ei saadetud.',
    remedy: 'Saada ülejäänutele uus kiri või vali meili saatja, mis kasutab SMTP-serverit.',
  },
  'smtputf8-missing': {
    title: 'Server ei tunne selliste tähtedega aadresse',
    cause:
      '[Aadressis {address} on tähti, mida tavalises aadressis ei ole. ]Server lubab @-märgi ees ainult ladina põhitähti.',
    remedy: 'Küsi saajalt aadressi, milles täpitähti ei ole.',
  },
  'pace-exceeded': {
    title: 'Postkasti limiit on täis',
    cause:
      'Postkastist {mailbox} on saadetud nii palju kirju, kui teenusepakkuja lubab, ja täna seda kirja enam saata ei saa.[ Uuesti saab saata alates: {retryAt}.]',
    remedy: 'Saada ülejäänud kirjad homme.',
  },
  'private-address': {
    title: 'Server on sisevõrgus',
    cause: 'Serveri {host} aadress on {address}, millega rakendus ei tohi ühendust luua.',
    remedy:
      "Kui server on sinu oma võrgus, palu rakenduse administraatoril ühendus lubada valikuga network: 'any'.",
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
      'Ühendus[ serveriga {server}] loodi, aga server ei saatnud[ {seconds} sekundi jooksul] midagi. Sageli on põhjus selles, et krüpteering ei vasta pordile.',
    remedy:
      'Vali pordi 465 puhul SSL, teiste puhul StartSSL/SSL/TLS. Kui see on juba valitud, pöördu meiliserveri haldaja poole.',
  },
  'greeting-not-smtp': {
    title: 'See ei ole väljamineva meili server',
    cause: 'Server {server} vastab, aga pakub muud teenust: {kind}.',
    remedy: 'Sisesta server ja port, mille meiliteenuse pakkuja on andnud väljamineva meili (SMTP) jaoks.',
  },
  'tls-on-plain-port': {
    title: 'Server nõuab sellel pordil teist krüpteeringut',
    cause: 'Valitud on SSL, aga sellel pordil[ ({server})] algab ühendus krüpteerimata.',
    remedy: 'Vali StartSSL/SSL/TLS või kasuta porti 465.',
  },
  'plain-on-tls-port': {
    title: 'Server nõuab sellel pordil SSL-i',
    cause: 'Server {server} nõuab krüpteeringut kohe algusest peale, aga valitud on teine krüpteering.',
    remedy: 'Vali SSL.',
  },
  'starttls-not-offered': {
    title: 'Server ei paku krüpteeringut',
    cause:
      'Server {server} ei luba ühendust krüpteerida, seetõttu ei saadetud ei salasõna ega kirja. Võimalik, et krüpteerimist takistab keegi võrgus.',
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
    cause: 'Server {server} ei paku selle ühenduse kaudu sisselogimist, seetõttu ei saadetud midagi.',
    remedy: 'Kontrolli porti ja krüpteeringut. Kui server sisselogimist ei nõua, tühjenda kasutajanime väli.',
  },
  'auth-mechanism-missing': {
    title: 'Server nõuab teistsugust sisselogimist',
    cause: 'Server {server} ei paku valitud meili saatja sisselogimisviisi.[ Pakutakse: {offered}.]',
    remedy: 'Vali teine meili saatja või küsi meiliserveri haldajalt, milline sobib.',
  },
  'oauth-not-set-up': {
    title: 'Teenusepakkuja {provider} sisselogimine on seadistamata',
    cause: 'Rakenduses ei ole seadistatud, kuidas teenusepakkuja {provider} kontoga sisse logida.',
    remedy: 'Palu rakenduse administraatoril sisselogimine seadistada või vali teine meili saatja.',
  },
  'oauth-grant-missing': {
    title: 'Teenusepakkuja lehel ei ole veel sisse logitud',
    cause: 'Rakendusel ei ole luba saata kirju postkastist {mailbox}.',
    remedy: 'Logi kaardil oleva nupuga teenusepakkuja lehel sisse.',
  },
  'oauth-token-failed': {
    title: 'Teenusepakkuja sisselogimisserver ei vastanud',
    cause: 'Postkastist {mailbox} kirjade saatmise luba ei õnnestunud uuendada. Midagi ei saadetud.',
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
    cause: 'Server {server} vastas reeglitevastaselt, seetõttu suhtlus lõpetati. Kirja ei saadetud.',
    remedy: 'Proovi uuesti. Kui viga kordub, teata sellest meiliserveri haldajale.',
  },
  'aborted-before-dot': {
    title: 'Saatmine tühistati',
    cause: 'Rakendus tühistas saatmise enne, kui kiri oli üle antud. Kirja ei saadetud.',
    remedy: 'Saada kiri uuesti, kui seda on veel vaja.',
  },
  'before-dot-failed': {
    title: 'Rakendus peatas kirja viimasel hetkel',
    cause: 'Rakendus ei saanud enne üleandmist salvestada, et kiri saadetakse, seetõttu jäi kiri saatmata.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'program-error': {
    title: 'Rakenduses on programmeerimisviga',
    cause: 'Midagi ei saadetud, sest rakenduse enda koodis tekkis viga[: {reason}].',
    remedy: 'Teata sellest rakenduse administraatorile. Uuesti proovimine ei aita.',
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
    remedy: 'Enne uuesti saatmist vaata saadetud kirjade kausta või küsi saajalt, kas kiri jõudis kohale.',
  },
  'unknown-silence': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Kiri anti täielikult üle, aga server[ {server}] ei kinnitanud seda[ {seconds} sekundi jooksul].',
    remedy: 'Enne uuesti saatmist vaata saadetud kirjade kausta või küsi saajalt, kas kiri jõudis kohale.',
  },
  'unknown-reply': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Kiri anti täielikult üle, aga serveri vastus[ ({server})] ei näita, kas kiri võeti vastu.',
    remedy: 'Enne uuesti saatmist vaata saadetud kirjade kausta või küsi saajalt, kas kiri jõudis kohale.',
  },
  'unknown-aborted': {
    title: 'Kiri võib olla juba saadetud',
    cause: 'Rakendus tühistas saatmise liiga hilja: kiri oli serverile[ {server}] juba täielikult üle antud.',
    remedy: 'Enne uuesti saatmist vaata saadetud kirjade kausta või küsi saajalt, kas kiri jõudis kohale.',
  },
}

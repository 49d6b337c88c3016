import type { Text } from '../../contract/texts.ts'
import type { CoreFindingCode } from '../../settings/finding-codes.ts'
import type { SecretCode } from '../codes.ts'

export const settingsTexts: Readonly<Record<CoreFindingCode | SecretCode, Text>> = {
  'sender-missing': {
    title: 'Meili saatja on valimata',
    cause:
      'Ei sellel kaardil ega süsteemikasutaja kaardil ole määratud, kuidas kirju saadetakse, ja vaikeväärtust ei ole.',
    remedy: 'Vali kaardil meili saatja.',
  },
  'sender-unknown': {
    title: 'Meili saatjat „{sender}” ei ole olemas',
    cause: 'Kaardil on meili saatja, mida see rakendus ei paku.',
    remedy: 'Vali loendist teine meili saatja.',
  },
  'provider-unknown': {
    title: 'Tundmatu teenusepakkuja „{provider}”',
    cause: 'Kaardil on teenusepakkuja, keda see rakendus ei tunne.[ Rakendus tunneb: {known}.]',
    remedy: 'Vali teine teenusepakkuja või eemalda see ja sisesta meili server.',
  },
  'provider-not-of-sender': {
    title: '„{provider}” ei sobi selle meili saatjaga',
    cause: 'Meili saatja „{sender}” kuulub teisele teenusepakkujale.',
    remedy: 'Eemalda kaardilt teenusepakkuja või vali meili saatja, mis sellega sobib.',
  },
  'server-missing': {
    title: 'Meili server on sisestamata',
    cause: 'Valitud meili saatja vajab serverit, aga seda ei ole kuskil määratud.',
    remedy: 'Sisesta serveri aadress ja port, näiteks mail.example.ee:465.',
  },
  'server-invalid': {
    title: 'Meili server ei ole kujul aadress:port',
    cause: '„{server}” ei ole serveri aadress koos pordiga.',
    remedy: 'Sisesta mõlemad, näiteks mail.example.ee:465.',
  },
  'server-not-of-provider': {
    title: 'See server ei kuulu teenusepakkujale {provider}',
    cause: 'Kaardil on teenusepakkuja {provider}, aga „{server}” ei ole tema server.',
    remedy: 'Eemalda server (siis kasutatakse teenusepakkuja serverit) või eemalda teenusepakkuja.',
  },
  'port-not-allowed': {
    title: 'Port {port} ei ole lubatud',
    cause: 'Kirju saab saata ainult portide {ports} kaudu.',
    remedy: 'Küsi meiliserveri haldajalt, milline neist portidest sobib, ja sisesta see.',
  },
  'port-security': {
    title: 'Port ja krüpteering ei sobi ilmselt kokku',
    cause: 'Pordi {port} puhul kasutatakse tavaliselt valikut „{suggested}”, aga valitud on „{security}”.',
    remedy: 'Vali „{suggested}”, kui meiliserveri haldaja ei ütle teisiti.',
  },
  'security-invalid': {
    title: 'Sellist krüpteeringut nagu „{security}” ei ole',
    cause: 'Valida saab ainult SSL, StartSSL/SSL/TLS või EI.[ Andmetes on vastavad väärtused {values}.]',
    remedy: 'Vali üks neist kolmest.',
  },
  'security-weakened': {
    title: 'Krüpteeringut ei saa siin välja lülitada',
    cause:
      'Server tuleb süsteemikasutaja kaardilt ja selle krüpteeringut ei tohi teisel kaardil nõrgemaks teha.',
    remedy: 'Eemalda siit kaardilt krüpteeringu valik, siis kehtib süsteemikasutaja kaardi valik.',
  },
  'dkim-without-server': {
    title: 'DKIM-i sätted on kaardil, aga meiliserver puudub',
    cause:
      'DKIM-i sätted kehtivad ainult samal kaardil oleva meiliserveri kohta, aga sellel kaardil meiliserverit ei ole.',
    remedy: 'Sisesta sellele kaardile meiliserver või eemalda DKIM-i sätted.',
  },
  'dkim-invalid': {
    title: 'DKIM-i sätted on puudulikud',
    cause:
      'Allkirjastamiseks on vaja domeeni (näiteks kivi.ee), selektorit (näiteks mail2026) ja privaatvõtit PEM-vormingus. Mõni neist puudub või ei sobi.',
    remedy: 'Sisesta kõik kolm. Privaatvõti algab reaga -----BEGIN PRIVATE KEY-----.',
  },
  'ca-without-server': {
    title: 'Sertifikaat on kaardil, aga server puudub',
    cause:
      'Serveri sertifikaat kehtib ainult samal kaardil oleva serveri kohta, aga sellel kaardil serverit ei ole.',
    remedy: 'Sisesta server või eemalda sertifikaat.',
  },
  'ca-invalid': {
    title: 'Serveri sertifikaati ei saa lugeda',
    cause: 'Väljal ei ole PEM-kujul sertifikaati.',
    remedy: 'Kleebi kogu sertifikaat alates reast „BEGIN CERTIFICATE” kuni reani „END CERTIFICATE”.',
  },
  'not-used': {
    title: 'Välja „{field}” praegu ei kasutata',
    cause: 'Meili saatjal „{sender}” on oma server ja sisselogimine, seetõttu ei kehti see väärtus.',
    remedy: 'Midagi ei ole vaja teha. Väärtus kehtib jälle, kui valid teise meili saatja.',
  },
  'sent-copy-by-provider': {
    title: '{provider} salvestab saadetud kirjad ise',
    cause: 'Koopia on saadetud kirjade kaustas juba olemas, seetõttu teist ei salvestata.',
    remedy: 'Eemalda kaardilt koopia server.',
  },
  'sent-copy-server': {
    title: 'Saadetud kirjade kausta ei saa koopiat salvestada',
    cause:
      'Koopia server „{copy}” peab olema sama mis meiliserver „{server}” või asuma samas domeenis, nagu imap.kivi.ee ja smtp.kivi.ee. Praegu see nii ei ole, seetõttu salasõna koopia serverile ei saadeta.',
    remedy: 'Sisesta sama meiliteenuse IMAP-server koos pordiga, näiteks imap.kivi.ee:993.',
  },
  'sent-copy-sign-in': {
    title: 'Saadetud kirjade kausta ei saa koopiat salvestada',
    cause: 'Koopia jaoks on vaja postkasti kasutajanime ja salasõna samal kaardil.',
    remedy: 'Sisesta kasutajanimi ja salasõna sellele kaardile või eemalda koopia server.',
  },
  'username-invalid': {
    title: 'Kasutajanimes on sobimatuid märke',
    cause:
      'Kasutajanimes ei saa olla reavahetusi ega muid nähtamatuid märke. Need tulevad sageli kleepimisel kaasa.',
    remedy: 'Kirjuta kasutajanimi käsitsi.',
  },
  'password-invalid': {
    title: 'Salasõnas on sobimatuid märke',
    cause:
      'Salasõnas ei saa olla reavahetusi ega muid nähtamatuid märke. Need tulevad sageli kleepimisel kaasa.',
    remedy: 'Sisesta salasõna uuesti.',
  },
  'credentials-incomplete': {
    title: 'Kasutajanimi või salasõna on puudu',
    cause: 'Mõlemad on vajalikud, aga väli „{missing}” on tühi.',
    remedy: 'Täida väli „{missing}” või tühjenda mõlemad väljad.',
  },
  'credentials-contradict': {
    title: 'Kaardil on salasõna, aga sisselogimine on välja lülitatud',
    cause: 'Kui server sisselogimist ei nõua, ei ole ka salasõna vaja.',
    remedy: 'Eemalda salasõna või sisesta kasutajanimi.',
  },
  'password-not-used': {
    title: 'Salasõna ei ole vaja',
    cause: 'Meili saatja „{sender}” puhul logid sisse teenusepakkuja lehel ja salasõna siin ei salvestata.',
    remedy: 'Eemalda kaardilt salasõna.',
  },
  'sign-in-required': {
    title: '{provider} nõuab sisselogimist',
    cause: '{provider} ei saada kirju ilma sisselogimiseta, aga kaardil ei ole kasutajanime.',
    remedy: 'Sisesta kasutajanimi ja salasõna või logi sisse teenusepakkuja lehel.',
  },
  'no-sign-in': {
    title: 'Kirjad saadetakse ilma sisselogimiseta',
    cause:
      'Serveri {server} jaoks ei ole kasutajanime sisestatud. See on õige ainult siis, kui server sisselogimist ei nõua.',
    remedy: 'Kui server nõuab sisselogimist, sisesta kasutajanimi ja salasõna.',
  },
  'password-for-another-server': {
    title: 'Salasõna on sisestatud teise serveri jaoks',
    cause:
      'Salasõna on salvestatud serveri {given} jaoks, aga kirjad saadetaks nüüd serveri {server} kaudu. Salasõna ei saadeta kunagi serverile, mille jaoks seda ei sisestatud.',
    remedy: 'Kui salasõna kehtib ka uues serveris, sisesta see uuesti.',
  },
  'clear-text-password': {
    title: 'Salasõna saadetaks krüpteerimata',
    cause: 'Kui krüpteeringuks on valitud „EI”, saab salasõna võrgus pealt kuulata.',
    remedy:
      'Vali SSL või StartSSL/SSL/TLS. Kui serveril neid ei ole, märgi kaardil „Luba saata salasõna krüpteerimata”.',
  },
  'clear-text-token': {
    title: 'Sisselogimisandmed saadetaks krüpteerimata',
    cause:
      'Teenusepakkuja lehel antud luba saadetakse serverile ainult krüpteeritult, sest muidu saaks selle võrgus pealt kuulata.',
    remedy: 'Vali SSL või StartSSL/SSL/TLS.',
  },
  'foreign-from': {
    title: 'Saatja aadress ei ole selle postkasti aadress, kuhu sisse logitakse',
    cause:
      'Kiri saadetakse aadressilt {from}, aga sisse logitakse postkasti {mailbox}. {provider} lükkab sellise kirja tagasi või asendab saatja aadressi.',
    remedy:
      'Palu meiliserveri haldajalt õigust saata aadressilt {from} või palu see lisada postkasti lisa-aadressiks (alias). Sobib ka meili saatja, mille puhul tulevad vastused sinu aadressile.',
  },
  'system-user-missing': {
    title: 'Süsteemikasutajal ei ole kaarti',
    cause: 'Süsteemiseadistuses on kasutaja {code}, kelle kaarti ei ole olemas.',
    remedy:
      'Palu rakenduse administraatoril parandada süsteemiseadistuse väli „Meili saatmise kasutaja kood”.',
  },
  'secret-shape': {
    title: 'See ei ole ilmselt õige salasõna ({provider})',
    cause:
      'Teenusepakkuja {provider} väljastab rakendustele eraldi parooli ja tavaline parool ei pruugi sobida.',
    remedy: 'Loo teenusepakkuja lehel rakenduse parool ja sisesta see.',
  },
  'email-missing': {
    title: 'Kaardil ei ole e-posti aadressi',
    cause: 'Kiri saadetakse kasutaja enda kaardil olevalt aadressilt.',
    remedy: 'Sisesta kaardile e-posti aadress.',
  },
  'email-invalid': {
    title: 'Kaardil olev e-posti aadress on vigane',
    cause: '„{email}” ei ole e-posti aadress.',
    remedy: 'Paranda aadress; see peab olema kujul mari@example.ee.',
  },
  'name-invalid': {
    title: 'Kaardil olevas nimes on sobimatuid märke',
    cause: 'Nimes ei saa olla reavahetusi ega muid nähtamatuid märke. Need tulevad sageli kleepimisel kaasa.',
    remedy: 'Kirjuta nimi käsitsi.',
  },
  'identity-invalid': {
    title: 'Saatja aadressi ei saa moodustada',
    cause: '„{address}” ei ole e-posti aadress. Saatja aadress moodustatakse ettevõtte lühinimest.',
    remedy:
      'Palu rakenduse administraatoril ettevõtte lühinimi parandada: sobivad tähed, numbrid ja sidekriips.',
  },
  'card-invalid': {
    title: 'Väli „{field}” ei ole õigesti täidetud',
    cause: 'Väärtus on vale tüüpi, näiteks on teksti asemel arv.',
    remedy: 'Asenda see õiget tüüpi väärtusega.',
  },
  'card-field-unknown': {
    title: 'Kaardil ei ole välja „{field}”',
    cause: 'Rakendus on kaardile salvestanud midagi, mida kaardi väljade hulgas ei ole.[ Sobib: {instead}.]',
    remedy: 'Palu rakenduse administraatoril see väli eemaldada või selle nimi parandada.',
  },
  'bulk-module-required': {
    title: 'Massmeiliks on vaja massmeili moodulit',
    cause:
      'Selle meili saatjaga saab korraga paljudele saata ainult siis, kui ettevõttel on massmeili moodul. Üksikuid kirju see ei puuduta.',
    remedy: 'Telli massmeili moodul või seadista oma meiliserver.',
  },
  'recipient-bounced': {
    title: 'Kiri aadressile {address} tuli tagasi',
    cause: 'Saaja server saatis kirja tagasi {at}[, kood {status}].',
    remedy: 'Kontrolli aadress saajaga üle, enne kui saadad järgmise kirja.',
  },
  'recipient-complained': {
    title: 'Saaja {address} ei soovi massmeili',
    cause: 'Saaja märkis kirja rämpspostiks; teade saabus {at}.',
    remedy: 'Kirjuta sellele saajale eraldi või küsi, kas ta soovib edaspidi massmeili saada.',
  },
  'secret-damaged': {
    title: 'Salvestatud salasõna või luba ei saa dekrüpteerida',
    cause: 'Salvestatut on muudetud, see on poolik või kuulub teisele kaardile.',
    remedy:
      'Sisesta salasõna või logi uuesti sisse. Kui viga kordub, teata sellest rakenduse administraatorile.',
  },
  'secret-key-missing': {
    title: 'Salvestatud salasõnade võti on puudu',
    cause: 'Salasõnad on krüpteeritud võtmega „{key}”, mida rakendusel praegu ei ole.',
    remedy:
      'Palu rakenduse administraatoril võti taastada. Kui võti on kadunud, tuleb salasõnad uuesti sisestada.',
  },
}

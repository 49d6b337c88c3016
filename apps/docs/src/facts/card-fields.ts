import type { CardField } from './messages.ts'

/** The user card. Labels as on the source pages’ screens (read 2022-12-29 and 2026-03-11) where they show one. */
export const cardFields: readonly CardField[] = [
  {
    field: 'email',
    label: { en: 'E-mail', et: 'E-post', lv: 'E-pasts' },
    meaning: {
      en: 'Your own address: the sender that recipients see, and where their replies go. It is never inherited.',
      et: 'Sinu enda aadress: saatja, keda saajad näevad, ja koht, kuhu nad vastavad. See ei tule kunagi süsteemikasutajalt.',
      lv: 'Jūsu adrese: saņēmēji to redz kā sūtītāju un uz to atbild. To nekad nemanto.',
    },
  },
  {
    field: 'sender',
    label: { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
    meaning: {
      en: 'How the mail is sent. The other fields appear once you select SMTP or Microsoft 365 OAUTH.',
      et: 'Millise serveri kaudu kirjad saadetakse. Ülejäänud väljad ilmuvad, kui valid SMTP või Microsoft 365 OAUTHi.',
      lv: 'Caur kuru serveri vēstules tiek sūtītas. Pārējie lauki parādās, kad izvēlaties SMTP vai Microsoft 365 OAUTH.',
    },
  },
  {
    field: 'server',
    label: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
    meaning: {
      en: 'Name and port of the server, with a colon between them. Both are required.',
      et: 'Serveri nimi ja port, nende vahel koolon. Mõlemad on kohustuslikud.',
      lv: 'Servera nosaukums un ports, ar kolu starp tiem. Jānorāda abi.',
    },
  },
  {
    field: 'security',
    label: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
    meaning: {
      en: 'How the connection is encrypted. Use SSL with port 465 and StartSSL/SSL/TLS with all other ports; with “No”, mail is sent unencrypted.',
      et: 'Kuidas ühendus krüpteeritakse. SSL sobib pordiga 465, StartSSL/SSL/TLS kõigi teistega; valiku EI puhul saadetakse kiri krüpteerimata.',
      lv: 'Kā savienojums tiek šifrēts. SSL der portam 465, StartSSL/SSL/TLS – visiem pārējiem; ja izvēlaties „Nē”, vēstule tiek sūtīta bez šifrēšanas.',
    },
  },
  {
    field: 'username',
    label: { en: 'User name', et: 'Kasutajanimi', lv: 'Lietotājs' },
    meaning: {
      en: 'The name used to sign in to the server, usually the full address. Leave it empty if the server does not require sign-in.',
      et: 'Nimi, millega serverisse sisse logid, enamasti täielik e-posti aadress. Jäta tühjaks, kui server sisselogimist ei nõua.',
      lv: 'Vārds, ar kuru pierakstāties serverī, parasti pilna adrese. Atstājiet tukšu, ja serveris pierakstīšanos nepieprasa.',
    },
  },
  {
    field: 'password',
    label: { en: 'Password', et: 'Salasõna', lv: 'Parole' },
    meaning: {
      en: 'The password of the mailbox, or an app password. It is stored encrypted and sent only to the server it was entered for.',
      et: 'Postkasti salasõna või rakenduse parool. Seda hoitakse krüpteeritult ja see saadetakse ainult sellele serverile, mille jaoks see sisestati.',
      lv: 'Pastkastes parole vai lietotnes parole. Tā tiek glabāta šifrēta un tiek sūtīta tikai tam serverim, kuram tā ievadīta.',
    },
  },
  {
    field: 'attachAs',
    label: { en: 'Mail as attachment', et: 'Meil manusena', lv: 'Vēstule kā pielikums' },
    meaning: {
      en: 'The format in which a document is attached, such as PDF.',
      et: 'Millises vormingus dokument kirjale lisatakse, näiteks PDF.',
      lv: 'Kādā formātā dokuments tiek pievienots, piemēram, PDF.',
    },
  },
  {
    field: 'copyToSent',
    label: {
      en: 'Server for the copy in the Sent folder',
      et: 'Saadetud kirja koopia server',
      lv: 'Nosūtītās vēstules kopijas serveris',
    },
    meaning: {
      en: 'IMAP server and port through which a copy of each sent message is saved in your Sent folder. Leave it empty if the provider does this itself, as Gmail and Microsoft 365 do.',
      et: 'IMAP-server ja port, mille kaudu salvestatakse iga sinu saadetud kirja koopia saadetud kirjade kausta. Jäta tühjaks, kui teenus teeb seda ise, nagu Gmail ja Microsoft 365.',
      lv: 'IMAP serveris un ports, ar kuru katras jūsu nosūtītās vēstules kopija tiek saglabāta nosūtīto vēstuļu mapē. Atstājiet tukšu, ja pakalpojums kopiju saglabā pats, kā Gmail un Microsoft 365.',
    },
  },
  {
    field: 'attachFiles',
    label: { en: 'Attachments with mail', et: 'Meiliga manused', lv: 'Sūtīt pielikumus' },
    meaning: {
      en: 'Whether the files attached to a document are sent with the message.',
      et: 'Kas dokumendile lisatud failid saadetakse kirjaga kaasa.',
      lv: 'Vai dokumentam pievienotie faili tiek sūtīti kopā ar vēstuli.',
    },
  },
  {
    field: 'editBeforeSending',
    label: { en: 'Edit before sending', et: 'Meili redigeerimine', lv: 'Rediģēt pirms sūtīšanas' },
    meaning: {
      en: 'Whether you can review and edit the message before it is sent.',
      et: 'Kas näed kirja enne saatmist ja saad seda muuta.',
      lv: 'Vai pirms nosūtīšanas redzat vēstuli un varat to mainīt.',
    },
  },
]

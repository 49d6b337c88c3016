import type { CardField } from './words.ts'

/** The user card. Labels as on the source pages' screens (read 2022-12-29 and 2026-03-11) where they show one. */
export const cardFields: readonly CardField[] = [
  {
    field: 'email',
    label: { en: 'E-mail', et: 'E-post', lv: 'E-pasts' },
    meaning: {
      en: 'Your own address: the sender that recipients see, and where their replies go. It is never inherited.',
      et: 'Sinu enda aadress: saatja, keda saajad näevad, ja koht, kuhu nad vastavad. Seda ei pärita kunagi.',
      lv: 'Jūsu adrese: saņēmēji to redz kā sūtītāju un uz to atbild. To nekad nemanto.',
    },
  },
  {
    field: 'sender',
    label: { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
    meaning: {
      en: 'Which way the mail leaves. The other fields appear once you select SMTP or Microsoft 365 OAUTH.',
      et: 'Mis teed kirjad lähevad. Ülejäänud väljad ilmuvad, kui valid SMTP või Microsoft 365 OAUTHi.',
      lv: 'Kādā ceļā vēstules tiek sūtītas. Pārējie lauki parādās, kad izvēlaties SMTP vai Microsoft 365 OAUTH.',
    },
  },
  {
    field: 'server',
    label: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
    meaning: {
      en: 'Name and port of the server, with a colon between them. Both are required.',
      et: 'Serveri nimi ja port, nende vahel koolon. Mõlemad on kohustuslikud.',
      lv: 'Servera nosaukums un ports, starp tiem kols. Jānorāda abi.',
    },
  },
  {
    field: 'security',
    label: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
    meaning: {
      en: 'How the connection is encrypted. SSL goes with port 465, StartSSL/SSL/TLS with every other; “No” sends openly.',
      et: 'Kuidas ühendus krüpteeritakse. SSL käib kokku pordiga 465, StartSSL/SSL/TLS kõigi teistega; valiku EI puhul liigub kiri lahtiselt.',
      lv: 'Kā savienojums tiek šifrēts. SSL der portam 465, StartSSL/SSL/TLS – visiem pārējiem; ar izvēli „Nē” vēstule tiek sūtīta atklāti.',
    },
  },
  {
    field: 'username',
    label: { en: 'User name', et: 'Kasutajanimi', lv: 'Lietotājs' },
    meaning: {
      en: 'The name with which the server lets you in, most often the whole address. Leave it empty when the server asks for no sign-in.',
      et: 'Nimi, millega server sind sisse laseb, enamasti täielik aadress. Jäta tühjaks, kui server sisselogimist ei nõua.',
      lv: 'Vārds, ar kuru serveris jūs ielaiž, parasti pilna adrese. Atstājiet tukšu, ja serveris pierakstīšanos nepieprasa.',
    },
  },
  {
    field: 'password',
    label: { en: 'Password', et: 'Salasõna', lv: 'Parole' },
    meaning: {
      en: 'The password of the mailbox, or an app password. It is kept sealed and goes only to the server it was entered for.',
      et: 'Postkasti parool või rakenduse parool. Seda hoitakse krüpteeritult ja see läheb ainult sellele serverile, mille jaoks see sisestati.',
      lv: 'Pastkastes parole vai lietotnes parole. Tā tiek glabāta šifrēta un tiek sūtīta tikai tam serverim, kuram tā ievadīta.',
    },
  },
  {
    field: 'attachAs',
    label: { en: 'Mail as attachment', et: 'Meil manusena', lv: 'Vēstule kā pielikums' },
    meaning: {
      en: 'The format in which a document goes along, such as PDF.',
      et: 'Mis kujul dokument kirjaga kaasa läheb, näiteks PDF.',
      lv: 'Kādā formātā dokuments tiek pievienots, piemēram, PDF.',
    },
  },
  {
    field: 'attachFiles',
    label: { en: 'Attachments with mail', et: 'Meiliga manused', lv: 'Pielikumi ar vēstuli' },
    meaning: {
      en: 'Whether the files attached to a document are sent with it.',
      et: 'Kas dokumendi juurde lisatud failid lähevad kirjaga kaasa.',
      lv: 'Vai dokumentam pievienotie faili tiek sūtīti kopā ar to.',
    },
  },
  {
    field: 'editBeforeSending',
    label: { en: 'Edit before sending', et: 'Meili redigeerimine', lv: 'Vēstules rediģēšana' },
    meaning: {
      en: 'Whether you see the letter and may change it before it leaves.',
      et: 'Kas näed kirja enne saatmist ja saad seda muuta.',
      lv: 'Vai pirms nosūtīšanas redzat vēstuli un varat to mainīt.',
    },
  },
]

import type { Alts } from './types.ts'

/** What the pictures of the playground's user card show. */
export const cardShots: Alts = {
  'card-directo': {
    en: 'Screenshot showing Anna’s card with the mail sender Directo: only her name, her email address, and the sender are set.',
    et: 'Ekraanipilt: Anna kaart, meili saatja on Directo. Määratud on ainult nimi, e-posti aadress ja saatja.',
    lv: 'Ekrānuzņēmums: lietotāja ANNA kartiņa ar pasta sūtītāju Directo. Norādīts tikai vārds, e-pasta adrese un sūtītājs.',
  },
  'card-zone': {
    en: 'Screenshot showing the card filled in for Zone: SMTP, smtp.zone.eu:465, SSL, the mailbox address as the user name, and a password.',
    et: 'Ekraanipilt: Zone’i jaoks täidetud kaart. Väljadel on SMTP, smtp.zone.eu:465, SSL, kasutajanimena postkasti aadress ja salasõna.',
    lv: 'Ekrānuzņēmums: pakalpojumam Zone aizpildīta kartiņa. Laukos ir SMTP, smtp.zone.eu:465, SSL, lietotājs ar pastkastes adresi un parole.',
  },
  'card-gmail': {
    en: 'Screenshot showing the card filled in for Gmail: SMTP, smtp.gmail.com:465, SSL, the Gmail address as the user name, and the app password.',
    et: 'Ekraanipilt: Gmaili jaoks täidetud kaart. Väljadel on SMTP, smtp.gmail.com:465, SSL, kasutajanimena Gmaili aadress ja rakenduse salasõna.',
    lv: 'Ekrānuzņēmums: pakalpojumam Gmail aizpildīta kartiņa. Laukos ir SMTP, smtp.gmail.com:465, SSL, lietotājs ar Gmail adresi un lietotnes parole.',
  },
  'card-gmail-relay': {
    en: 'Screenshot showing the card filled in for the relay: SMTP, smtp-relay.gmail.com:587, StartSSL/SSL/TLS, a full address, and an app password.',
    et: 'Ekraanipilt: releeserveri jaoks täidetud kaart. Väljadel on SMTP, smtp-relay.gmail.com:587, StartSSL/SSL/TLS, täielik aadress ja rakenduse salasõna.',
    lv: 'Ekrānuzņēmums: retranslācijai aizpildīta kartiņa. Laukos ir SMTP, smtp-relay.gmail.com:587, StartSSL/SSL/TLS, pilna adrese un lietotnes parole.',
  },
  'card-inbox': {
    en: 'Screenshot showing the card filled in for Inbox.lv: SMTP, mail.inbox.lv:465, SSL, the full address as the user name, and a password.',
    et: 'Ekraanipilt: Inbox.lv jaoks täidetud kaart. Väljadel on SMTP, mail.inbox.lv:465, SSL, kasutajanimena täielik aadress ja salasõna.',
    lv: 'Ekrānuzņēmums: pakalpojumam Inbox.lv aizpildīta kartiņa. Laukos ir SMTP, mail.inbox.lv:465, SSL, lietotājs ar pilnu adresi un parole.',
  },
  'card-own-server': {
    en: 'Screenshot showing the card filled in for a company’s own server: SMTP, the server with port 465, SSL, the user name, and a password.',
    et: 'Ekraanipilt: oma serveri jaoks täidetud kaart. Väljadel on SMTP, server koos pordiga 465, SSL, kasutajanimi ja salasõna.',
    lv: 'Ekrānuzņēmums: savam serverim aizpildīta kartiņa. Laukos ir SMTP, serveris ar portu 465, SSL, lietotājs un parole.',
  },
  'card-m365-password': {
    en: 'Screenshot showing the card filled in for Microsoft 365 with a password, and the warning that this way of sending is being retired.',
    et: 'Ekraanipilt: Microsoft 365 jaoks salasõnaga täidetud kaart ja hoiatus, et selline saatmine on lõppemas.',
    lv: 'Ekrānuzņēmums: pakalpojumam Microsoft 365 ar paroli aizpildīta kartiņa un brīdinājums, ka šis sūtīšanas veids drīz beigsies.',
  },
  'card-m365': {
    en: 'Screenshot showing the card filled in for Microsoft 365 OAUTH before the sign-in: it says that no one has signed in, and shows the button Authenticate Microsoft 365.',
    et: 'Ekraanipilt: Microsoft 365 OAUTH jaoks täidetud kaart enne sisselogimist. Kaardil on kirjas, et sisse pole logitud, ja nupp Autendi Microsoft 365.',
    lv: 'Ekrānuzņēmums: pakalpojumam Microsoft 365 OAUTH aizpildīta kartiņa pirms pierakstīšanās. Tajā teikts, ka pierakstīšanās nav notikusi, un ir poga „Autentificēt Microsoft 365”.',
  },
  'card-m365-signed-in': {
    en: 'Screenshot showing the same card after the sign-in, with the words “Microsoft 365 has been authenticated” and the account.',
    et: 'Ekraanipilt: sama kaart pärast sisselogimist. Kaardil on kirjas „Microsoft 365 on autenditud” ja konto.',
    lv: 'Ekrānuzņēmums: tā pati kartiņa pēc pierakstīšanās. Tajā redzams, ka Microsoft 365 ir autentificēts, un konts.',
  },
  'card-m365-api': {
    en: 'Screenshot showing the card with the mail sender Microsoft 365 API: the user name and the sign-in, and no server.',
    et: 'Ekraanipilt: kaart, mille meili saatja on Microsoft 365 API. Kaardil on kasutajanimi ja sisselogimine, serverit pole.',
    lv: 'Ekrānuzņēmums: kartiņa ar pasta sūtītāju Microsoft 365 API. Tajā ir lietotājs un pierakstīšanās, bet servera nav.',
  },
  'card-gmail-api': {
    en: 'Screenshot showing the card with the mail sender Gmail OAUTH: the user name and the button Sign in with Google, and no server.',
    et: 'Ekraanipilt: kaart, mille meili saatja on Gmail OAUTH. Kaardil on kasutajanimi ja Google’iga sisselogimise nupp, serverit pole.',
    lv: 'Ekrānuzņēmums: kartiņa ar pasta sūtītāju Gmail OAUTH. Tajā ir lietotājs un poga, ar ko pierakstās Google kontā, bet servera nav.',
  },
  'card-system-user': {
    en: 'Screenshot showing the card of the system user MAIL, with the mail sender, server, encryption, user name, and password filled in.',
    et: 'Ekraanipilt: süsteemikasutaja MAIL kaart, millel on täidetud meili saatja, server, krüpteerimine, kasutajanimi ja salasõna.',
    lv: 'Ekrānuzņēmums: sistēmas lietotāja MAIL kartiņa, kurā aizpildīts pasta sūtītājs, serveris, šifrēšana, lietotājs un parole.',
  },
  'card-heir': {
    en: 'Screenshot showing Mari’s card, on which nothing is set: each field shows in gray, or as not set here, what comes from the system user.',
    et: 'Ekraanipilt: Mari kaart, millel pole midagi määratud. Väljadel on hallilt või märkega „siin määramata” see, mis tuleb süsteemikasutajalt.',
    lv: 'Ekrānuzņēmums: lietotāja MARI kartiņa, kurā nekas nav norādīts. Laukos pelēkā krāsā vai ar piezīmi „šeit nav norādīts” redzams tas, kas ir sistēmas lietotāja kartiņā.',
  },
  'card-reply-to': {
    en: 'Screenshot showing Liis’s card with the mail sender Directo-Reply-to: only her name, her email address, and the sender are set.',
    et: 'Ekraanipilt: Liisi kaart, meili saatja on Directo-Reply-to. Määratud on ainult nimi, e-posti aadress ja saatja.',
    lv: 'Ekrānuzņēmums: lietotāja LIIS kartiņa ar pasta sūtītāju Directo-Reply-to. Norādīts tikai vārds, e-pasta adrese un sūtītājs.',
  },
  'card-documents': {
    en: 'Screenshot showing the document fields of Jaan’s card: PDF comes from the system user, and attachments with mail are set to No.',
    et: 'Ekraanipilt: Jaani kaardi dokumendiväljad. PDF tuleb süsteemikasutajalt, meiliga manuste väärtus on „Ei”.',
    lv: 'Ekrānuzņēmums: lietotāja JAAN kartiņas dokumentu lauki. PDF ir norādīts sistēmas lietotāja kartiņā, bet pielikumu sūtīšanai izvēlēts „Nē”.',
  },
  'card-sent-copy': {
    en: 'Screenshot showing the document fields of the card, with imap.tehas.example:993 as the server for the copy in the Sent folder.',
    et: 'Ekraanipilt: kaardi dokumendiväljad, saadetud kirja koopia server on imap.tehas.example:993.',
    lv: 'Ekrānuzņēmums: kartiņas dokumentu lauki, nosūtītās vēstules kopijas serveris ir imap.tehas.example:993.',
  },
}

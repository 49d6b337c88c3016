import type { GlossaryTerm } from './words.ts'

const term = (
  id: string,
  [en, et, lv]: readonly [string, string, string],
  [enMeaning, etMeaning, lvMeaning]: readonly [string, string, string],
): GlossaryTerm => ({ id, term: { en, et, lv }, meaning: { en: enMeaning, et: etMeaning, lv: lvMeaning } })

/** The words of these pages, with the same meaning in every language. */
export const glossary: readonly GlossaryTerm[] = [
  term(
    'app-password',
    ['App password', 'Rakenduse parool', 'Lietotnes parole'],
    [
      'A password that opens only mail. The provider makes it, and you can delete it without changing the password of the account.',
      'Parool, mis avab ainult meili. Selle loob teenusepakkuja ja selle saab kustutada ilma konto parooli muutmata.',
      'Parole, kas atver tikai pastu. To izveido pakalpojumu sniedzējs, un to var dzēst, nemainot konta paroli.',
    ],
  ),
  term(
    'bounce',
    ['Bounce', 'Tagasipõrge', 'Atlēkusi vēstule'],
    [
      'A letter from a server which says that yours could not be delivered.',
      'Serveri kiri, mis teatab, et sinu kirja ei saadud kohale toimetada.',
      'Servera vēstule, kas paziņo, ka jūsu vēstuli nevarēja piegādāt.',
    ],
  ),
  term(
    'bulk-mail',
    ['Bulk mail', 'Massmeil', 'Masveida pasts'],
    [
      'Many letters sent in one go, such as a run of invoices.',
      'Palju korraga saadetavaid kirju, näiteks arved kõigile klientidele.',
      'Daudz vienlaikus sūtītu vēstuļu, piemēram, rēķini visiem klientiem.',
    ],
  ),
  term(
    'default-server',
    ['Default server', 'Vaikeserver', 'Noklusējuma serveris'],
    [
      'The server of the business application, through which mail leaves when nothing is set up.',
      'Äritarkvara enda server, mille kaudu lähevad kirjad välja siis, kui midagi ei ole seadistatud.',
      'Biznesa programmas serveris, caur kuru vēstules tiek sūtītas, ja nekas nav iestatīts.',
    ],
  ),
  term(
    'dkim',
    ['DKIM', 'DKIM', 'DKIM'],
    [
      'A signature that the sending server puts on a letter. It shows that the letter belongs to the domain and was not changed.',
      'Allkiri, mille saatev server kirjale lisab. See näitab, et kiri kuulub domeenile ja seda pole muudetud.',
      'Paraksts, ko sūtošais serveris pievieno vēstulei. Tas apliecina, ka vēstule nāk no šī domēna un nav mainīta.',
    ],
  ),
  term(
    'dmarc',
    ['DMARC', 'DMARC', 'DMARC'],
    [
      'A record of your domain which says what recipients do with letters that pass neither SPF nor DKIM.',
      'Domeeni kirje, mis ütleb, mida saajate serverid teevad kirjadega, mis ei läbi ei SPFi ega DKIMi kontrolli.',
      'Domēna ieraksts, kas nosaka, ko saņēmējiem darīt ar vēstulēm, kuras neiztur ne SPF, ne DKIM pārbaudi.',
    ],
  ),
  term(
    'envelope-sender',
    ['Envelope sender', 'Ümbriku saatja', 'Aploksnes sūtītājs'],
    [
      'The address to which bounces go. It may differ from the sender that the recipient sees.',
      'Aadress, kuhu tulevad tagasipõrked. See võib erineda saatjast, keda saaja näeb.',
      'Adrese, uz kuru nonāk atlēkušās vēstules. Tā var atšķirties no sūtītāja, ko redz saņēmējs.',
    ],
  ),
  term(
    'effective-settings',
    ['Effective settings', 'Kehtiv seadistus', 'Spēkā esošie iestatījumi'],
    [
      'What is really in force for a user once empty fields are filled from the system user and the preset.',
      'See, mis kasutaja puhul tegelikult kehtib, kui tühjad väljad on täidetud süsteemikasutajalt ja eelseadistusest.',
      'Tas, kas lietotājam patiešām ir spēkā, kad tukšie lauki ir aizpildīti no sistēmas lietotāja kartiņas un sagataves.',
    ],
  ),
  term(
    'implicit-tls',
    ['SSL (implicit TLS)', 'SSL (implicit TLS)', 'SSL'],
    [
      'The connection is encrypted from its first byte. Used on port 465.',
      'Ühendus on krüpteeritud algusest peale. Kasutatakse pordil 465.',
      'Savienojums ir šifrēts no paša sākuma. To izmanto portā 465.',
    ],
  ),
  term(
    'starttls',
    ['StartSSL/SSL/TLS (STARTTLS)', 'StartSSL/SSL/TLS (STARTTLS)', 'StartSSL/SSL/TLS (STARTTLS)'],
    [
      'The connection begins openly and is encrypted before anything is said about you or the letter.',
      'Ühendus algab lahtiselt ja krüpteeritakse enne, kui sinu või kirja kohta midagi öeldakse.',
      'Savienojums sākas atklāti, bet tiek šifrēts, pirms tiek nosūtīts jebkas par jums vai vēstuli.',
    ],
  ),
  term(
    'mail-sender',
    ['Mail sender', 'Meili saatja', 'Pasta sūtītājs'],
    [
      'The field of the user card that decides which way your mail leaves.',
      'Kasutajakaardi väli, mis määrab, mis teed sinu kirjad välja lähevad.',
      'Lietotāja kartiņas lauks, kas nosaka, kādā ceļā tiek sūtītas jūsu vēstules.',
    ],
  ),
  term(
    'preset',
    ['Preset', 'Eelseadistus', 'Sagatave'],
    [
      'What is known of a provider beforehand, such as its server and encryption. It fills in what a card leaves out.',
      'See, mis on teenusepakkuja kohta ette teada, näiteks server ja krüpteering. Eelseadistus täidab kaardil tühjaks jäetud väljad.',
      'Tas, kas par pakalpojumu sniedzēju ir zināms iepriekš, piemēram, serveris un šifrēšana. Sagatave aizpilda kartiņas tukšos laukus.',
    ],
  ),
  term(
    'relay',
    ['Relay', 'Edastusserver', 'Retranslācijas serveris'],
    [
      'A server that passes on the mail of a whole organization, often known by the IP address from which it comes.',
      'Server, mis saadab edasi kogu organisatsiooni kirju, sageli selle järgi, milliselt IP-aadressilt need tulevad.',
      'Serveris, kas nosūta tālāk visas organizācijas vēstules; bieži tas tās pazīst pēc IP adreses, no kuras tās nāk.',
    ],
  ),
  term(
    'sandbox',
    ['Sandbox', 'Liivakast', 'Smilškaste'],
    [
      'Small mail servers on your own computer that answer like the real ones. Nothing leaves them.',
      'Väikesed meiliserverid sinu enda arvutis, mis vastavad nagu päris serverid. Sealt ei välju midagi.',
      'Mazi pasta serveri jūsu datorā, kas atbild kā īstie. No tiem nekas netiek nosūtīts tālāk.',
    ],
  ),
  term(
    'spf',
    ['SPF', 'SPF', 'SPF'],
    [
      'A record of your domain which lists the servers that may send letters in its name.',
      'Domeeni kirje, kus on kirjas serverid, mis tohivad selle nimel kirju saata.',
      'Domēna ieraksts, kurā uzskaitīti serveri, kas drīkst sūtīt vēstules šī domēna vārdā.',
    ],
  ),
  term(
    'spam',
    ['Spam', 'Rämpspost', 'Surogātpasts'],
    [
      'Unwanted mail. Recipients’ servers also put there what they cannot verify.',
      'Soovimatud kirjad. Saajate serverid panevad sinna ka selle, mida ei saa kontrollida.',
      'Nevēlamas vēstules. Saņēmēju serveri pie tām pieskaita arī to, ko nevar pārbaudīt.',
    ],
  ),
  term(
    'system-user',
    ['System user', 'Süsteemikasutaja', 'Sistēmas lietotājs'],
    [
      'The user whose mail settings serve everybody who states nothing else. A system setting names its code.',
      'Kasutaja, kelle meiliseadistus kehtib kõigile, kes ise midagi muud ei määra. Tema kood on süsteemiseadistuses.',
      'Lietotājs, kura pasta iestatījumi ir spēkā visiem, kas paši neko citu nenorāda. Viņa kods ir norādīts sistēmas iestatījumos.',
    ],
  ),
  term(
    'token',
    ['Token', 'Token', 'Piekļuves pilnvara'],
    [
      'What the application gets when you sign in in the window of the provider. With it the application may send mail and needs no password.',
      'See, mille tarkvara saab, kui logid sisse teenusepakkuja aknas. Tokeniga tohib tarkvara kirju saata ja parooli ei ole vaja.',
      'Tas, ko programma saņem, kad pierakstāties pakalpojumu sniedzēja logā. Ar to programma drīkst sūtīt vēstules, un parole nav vajadzīga.',
    ],
  ),
  term(
    'transcript',
    ['Transcript', 'Seansi logi', 'Sesijas žurnāls'],
    [
      'The conversation of the application with the mail server, word by word, without passwords.',
      'Äritarkvara ja meiliserveri vestlus sõna-sõnalt, ilma paroolideta.',
      'Programmas un pasta servera saruna vārds vārdā, bez parolēm.',
    ],
  ),
  term(
    'user-card',
    ['User card', 'Kasutajakaart', 'Lietotāja kartiņa'],
    [
      'The page of one user in the business application, with the mail fields.',
      'Ühe kasutaja leht äritarkvaras, kus on ka meiliväljad.',
      'Viena lietotāja lapa biznesa programmā, kurā ir arī pasta lauki.',
    ],
  ),
]

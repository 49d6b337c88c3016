import { basicTerms } from '@saatja/ui/terms'
import type { GlossaryTerm } from './messages.ts'

const term = (
  id: string,
  [en, et, lv]: readonly [string, string, string],
  [enMeaning, etMeaning, lvMeaning]: readonly [string, string, string],
): GlossaryTerm => ({ id, term: { en, et, lv }, meaning: { en: enMeaning, et: etMeaning, lv: lvMeaning } })

/** The words of these pages, with the same meaning in every language. */
export const glossary: readonly GlossaryTerm[] = [
  ...basicTerms,
  term(
    'app-password',
    ['App password', 'Rakenduse parool', 'Lietotnes parole'],
    [
      'A password that gives access to mail only. The provider generates it, and you can delete it without changing the account password.',
      'Parool, mis annab ligipääsu ainult postkastile. Selle loob teenusepakkuja ja selle saab kustutada konto parooli muutmata.',
      'Parole, kas dod piekļuvi tikai pastam. To izveido pakalpojumu sniedzējs, un to var dzēst, nemainot konta paroli.',
    ],
  ),
  term(
    'bounce',
    ['Bounce', 'Tagasipõrge', 'Atlēkusi vēstule'],
    [
      'A message from a server saying that your message could not be delivered.',
      'Serveri kiri, mis teatab, et sinu kirja ei saadud kohale toimetada.',
      'Servera vēstule, kas paziņo, ka jūsu vēstuli nevarēja piegādāt.',
    ],
  ),
  term(
    'bulk-mail',
    ['Bulk mail', 'Massmeil', 'Masveida pasts'],
    [
      'Many messages sent at once, such as a batch of invoices.',
      'Suur hulk korraga saadetavaid kirju, näiteks arved kõigile klientidele.',
      'Daudz vienlaikus sūtītu vēstuļu, piemēram, rēķini visiem klientiem.',
    ],
  ),
  term(
    'default-server',
    ['Default server', 'Vaikeserver', 'Noklusējuma serveris'],
    [
      'The server of the business application, which sends mail when nothing else is set up.',
      'Äritarkvara enda server, mille kaudu saadetakse kirjad siis, kui midagi ei ole seadistatud.',
      'Biznesa vadības programmas serveris, caur kuru vēstules tiek sūtītas, ja nekas nav iestatīts.',
    ],
  ),
  term(
    'dkim',
    ['DKIM', 'DKIM', 'DKIM'],
    [
      'A digital signature that the sending server adds to a message. It shows that the message comes from the domain that signed it and was not changed.',
      'Tehniline signatuur (mitte digiallkiri), mille saatev server kirjale lisab. See näitab, et kiri on pärit sellest domeenist ja seda ei ole muudetud.',
      'Digitāls paraksts, ko sūtošais serveris pievieno vēstulei (nav e-paraksts). Tas apliecina, ka vēstule ir no šī domēna un nav mainīta.',
    ],
  ),
  term(
    'dmarc',
    ['DMARC', 'DMARC', 'DMARC'],
    [
      'A DNS record of your domain that tells recipients’ servers what to do with messages that pass neither SPF nor DKIM.',
      'Domeeni kirje, mis määrab, mida saajate serverid teevad kirjadega, mis ei läbi SPF-i ega DKIM-i kontrolli.',
      'Domēna ieraksts, kas nosaka, ko saņēmēju serveriem darīt ar vēstulēm, kuras neiztur ne SPF, ne DKIM pārbaudi.',
    ],
  ),
  term(
    'envelope-sender',
    ['Envelope sender', 'Ümbriku saatja', 'Aploksnes sūtītājs'],
    [
      'The address that receives bounces. It can differ from the sender that the recipient sees.',
      'Aadress, kuhu tulevad tagasipõrked. See võib erineda saatjast, keda saaja näeb.',
      'Adrese, uz kuru nonāk atlēkušās vēstules. Tā var atšķirties no sūtītāja, ko redz saņēmējs.',
    ],
  ),
  term(
    'effective-settings',
    ['Effective settings', 'Kehtiv seadistus', 'Spēkā esošie iestatījumi'],
    [
      'The settings that apply to a user after empty fields are filled from the system user and the preset.',
      'Seadistus, mis kasutaja puhul tegelikult kehtib, kui tühjad väljad on täidetud süsteemikasutajalt ja eelseadistusest.',
      'Iestatījumi, kas lietotājam patiešām ir spēkā, kad tukšie lauki ir aizpildīti no sistēmas lietotāja kartiņas un sagataves.',
    ],
  ),
  term(
    'implicit-tls',
    ['SSL (implicit TLS)', 'SSL (implicit TLS)', 'SSL (implicit TLS)'],
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
      'The connection starts unencrypted and is encrypted before any of your data or the message is sent.',
      'Ühendus algab krüpteerimata ja krüpteeritakse enne, kui saadetakse sinu andmed või kiri.',
      'Savienojums sākas nešifrēts, bet tiek šifrēts, pirms tiek nosūtīti jūsu dati vai vēstule.',
    ],
  ),
  term(
    'mail-sender',
    ['Mail sender', 'Meili saatja', 'Pasta sūtītājs'],
    [
      'The user card field that determines how your mail is sent.',
      'Kasutajakaardi väli, mis määrab, millise serveri kaudu sinu kirjad saadetakse.',
      'Lietotāja kartiņas lauks, kas nosaka, caur kuru serveri tiek sūtītas jūsu vēstules.',
    ],
  ),
  term(
    'preset',
    ['Preset', 'Eelseadistus', 'Sagatave'],
    [
      'Predefined settings of a provider, such as its server and encryption. They fill in fields that are empty on the card.',
      'Teenusepakkuja valmis sätted, näiteks server ja krüpteering. Eelseadistus täidab kaardil tühjaks jäetud väljad.',
      'Pakalpojumu sniedzēja gatavie iestatījumi, piemēram, serveris un šifrēšana. Sagatave aizpilda kartiņas tukšos laukus.',
    ],
  ),
  term(
    'relay',
    ['Relay', 'Edastusserver', 'Retranslācijas serveris'],
    [
      'A server that forwards mail for a whole organization, often identifying it by IP address.',
      'Server, mis saadab edasi kogu organisatsiooni kirju ja tunneb need sageli ära selle IP-aadressi järgi, millelt need saadetakse.',
      'Serveris, kas nosūta tālāk visas organizācijas vēstules; bieži tas vēstules atpazīst pēc IP adreses, no kuras tās tiek sūtītas.',
    ],
  ),
  term(
    'sandbox',
    ['Sandbox', 'Liivakast', 'Smilškaste'],
    [
      'Small mail servers on your computer that respond like the real ones. Nothing is sent any further.',
      'Väikesed meiliserverid sinu enda arvutis, mis vastavad nagu päris serverid. Sealt ei saadeta midagi edasi.',
      'Mazi pasta serveri jūsu datorā, kas atbild kā īstie. No tiem nekas netiek nosūtīts tālāk.',
    ],
  ),
  term(
    'spf',
    ['SPF', 'SPF', 'SPF'],
    [
      'A DNS record of your domain that lists the servers allowed to send mail for it.',
      'Domeeni kirje, kus on kirjas serverid, mis tohivad selle nimel kirju saata.',
      'Domēna ieraksts, kurā uzskaitīti serveri, kas drīkst sūtīt vēstules šī domēna vārdā.',
    ],
  ),
  term(
    'spam',
    ['Spam', 'Rämpspost', 'Surogātpasts'],
    [
      'Unwanted mail. Recipients’ servers also put messages they cannot verify into the spam folder.',
      'Soovimatud kirjad. Saajate serverid panevad rämpsposti kausta ka kirjad, mille ehtsust ei saa kontrollida.',
      'Nevēlamas vēstules. Saņēmēju serveri par tādām uzskata arī vēstules, kuru izcelsmi nevar pārbaudīt.',
    ],
  ),
  term(
    'system-user',
    ['System user', 'Süsteemikasutaja', 'Sistēmas lietotājs'],
    [
      'The user whose mail settings apply to everyone who has not set anything else. The user’s code is in the system settings.',
      'Kasutaja, kelle meiliseadistus kehtib kõigile, kes ise midagi muud ei määra. Tema kood on süsteemiseadistuses.',
      'Lietotājs, kura pasta iestatījumi ir spēkā visiem, kas paši neko citu nenorāda. Viņa kods ir norādīts sistēmas iestatījumos.',
    ],
  ),
  term(
    'token',
    ['Token', 'Pääsuluba (token)', 'Piekļuves pilnvara'],
    [
      'The permission that the application receives when you sign in on the provider’s page. With it, the application can send mail without a password.',
      'Luba, mille rakendus saab, kui logid sisse teenusepakkuja lehel. Pääsuloaga saab rakendus saata kirju ilma paroolita.',
      'Atļauja, ko programma saņem, kad pierakstāties pakalpojumu sniedzēja lapā. Ar šo atļauju programma var sūtīt vēstules bez paroles.',
    ],
  ),
  term(
    'transcript',
    ['Transcript', 'Seansi logi', 'Sesijas žurnāls'],
    [
      'The complete record of the exchange between the application and the mail server, without passwords.',
      'Äritarkvara ja meiliserveri suhtluse täielik logi ilma paroolideta.',
      'Pilns programmas un pasta servera saziņas pieraksts bez parolēm.',
    ],
  ),
  term(
    'user-card',
    ['User card', 'Kasutajakaart', 'Lietotāja kartiņa'],
    [
      'The page of one user in the business application, with the mail fields.',
      'Ühe kasutaja leht äritarkvaras, kus on ka meiliväljad.',
      'Viena lietotāja lapa biznesa vadības programmā, kurā ir arī pasta lauki.',
    ],
  ),
]

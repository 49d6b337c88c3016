import type { Text } from '../../contract/texts.ts'
import type { CoreFindingCode } from '../../settings/finding-codes.ts'
import type { SecretCode } from '../codes.ts'

export const settingsTexts: Readonly<Record<CoreFindingCode | SecretCode, Text>> = {
  'sender-missing': {
    title: 'Nav izvēlēts pasta sūtītājs',
    cause:
      'Ne šajā kartiņā, ne sistēmas lietotāja kartiņā nav norādīts, kā sūtīt vēstules, un nav noklusējuma vērtības.',
    remedy: 'Kartiņā izvēlieties pasta sūtītāju.',
  },
  'sender-unknown': {
    title: 'Nezināms pasta sūtītājs „{sender}”',
    cause: 'Kartiņā ir norādīts pasta sūtītājs, kas šajā programmā nav pieejams.',
    remedy: 'Izvēlieties no saraksta citu pasta sūtītāju.',
  },
  'provider-unknown': {
    title: 'Nezināms pakalpojumu sniedzējs „{provider}”',
    cause: 'Kartiņā ir norādīts pakalpojumu sniedzējs, kuru šī programma neatbalsta.[ Tā atbalsta: {known}.]',
    remedy: 'Izvēlieties citu pakalpojumu sniedzēju vai noņemiet norādīto un ievadiet serveri.',
  },
  'provider-not-of-sender': {
    title: 'Pakalpojumu sniedzējs „{provider}” neatbilst šim pasta sūtītājam',
    cause: 'Pasta sūtītājs „{sender}” pieder citam pakalpojumu sniedzējam.',
    remedy: 'Noņemiet no kartiņas pakalpojumu sniedzēju vai izvēlieties tam atbilstošu pasta sūtītāju.',
  },
  'server-missing': {
    title: 'Nav norādīts pasta serveris',
    cause: 'Izvēlētajam pasta sūtītājam ir vajadzīgs serveris, bet tas nav norādīts nevienā kartiņā.',
    remedy: 'Ievadiet serveri un portu, piemēram, mail.example.lv:465.',
  },
  'server-invalid': {
    title: 'Serveris un ports nav norādīti pareizi',
    cause: '„{server}” nav servera adrese ar portu.',
    remedy: 'Ievadiet gan serveri, gan portu, piemēram, mail.example.lv:465.',
  },
  'server-not-of-provider': {
    title: 'Šis serveris nepieder pakalpojumu sniedzējam {provider}',
    cause: 'Kartiņā ir norādīts pakalpojumu sniedzējs {provider}, bet „{server}” nav tā serveris.',
    remedy:
      'Noņemiet serveri, lai tiktu izmantots pakalpojumu sniedzēja serveris, vai noņemiet pakalpojumu sniedzēju.',
  },
  'port-not-allowed': {
    title: 'Portu {port} izmantot nedrīkst',
    cause: 'Vēstules var nosūtīt tikai caur portiem {ports}.',
    remedy: 'Jautājiet pasta administratoram, kurš no šiem portiem der, un ievadiet to.',
  },
  'port-security': {
    title: 'Ports un šifrēšana, visticamāk, neatbilst viens otram',
    cause: 'Portam {port} parasti izmanto „{suggested}”, bet ir izvēlēts „{security}”.',
    remedy: 'Izvēlieties „{suggested}”, ja vien pasta administrators nav norādījis citu.',
  },
  'security-invalid': {
    title: 'Šifrēšanas veids „{security}” nav derīgs',
    cause: 'Var izvēlēties tikai „SSL”, „StartSSL/SSL/TLS” vai „Nē”.[ Datos šīs vērtības ir {values}.]',
    remedy: 'Izvēlieties vienu no šīm trim vērtībām.',
  },
  'security-weakened': {
    title: 'Šeit šifrēšanu nevar izslēgt',
    cause:
      'Serveris ir norādīts sistēmas lietotāja kartiņā, un tā šifrēšanu citā kartiņā pavājināt nedrīkst.',
    remedy: 'Noņemiet no šīs kartiņas šifrēšanas izvēli; tad būs spēkā sistēmas lietotāja kartiņā norādītā.',
  },
  'dkim-without-server': {
    title: 'DKIM iestatījumi bez pasta servera',
    cause:
      'Šajā kartiņā ir DKIM iestatījumi, bet nav sava pasta servera, tāpēc tie neattiecas ne uz vienu serveri.',
    remedy: 'Ievadiet šajā kartiņā pasta serveri vai noņemiet DKIM iestatījumus.',
  },
  'dkim-invalid': {
    title: 'DKIM iestatījumi nav pilnīgi',
    cause:
      'Parakstīšanai vajadzīgs domēns (piemēram, kivi.ee), selektors (piemēram, mail2026) un privātā atslēga PEM formātā. Kāda no šīm vērtībām nav ievadīta vai nav derīga.',
    remedy: 'Ievadiet visas trīs vērtības. Privātā atslēga sākas ar -----BEGIN PRIVATE KEY-----.',
  },
  'ca-without-server': {
    title: 'Sertifikātam nav norādīts serveris',
    cause:
      'Servera sertifikāts attiecas tikai uz tajā pašā kartiņā norādīto serveri, bet šajā kartiņā servera nav.',
    remedy: 'Ievadiet serveri vai noņemiet sertifikātu.',
  },
  'ca-invalid': {
    title: 'Servera sertifikātu nevar nolasīt',
    cause: 'Laukā nav sertifikāta PEM formātā.',
    remedy: 'Ielīmējiet visu sertifikātu no rindas „BEGIN CERTIFICATE” līdz rindai „END CERTIFICATE”.',
  },
  'not-used': {
    title: 'Lauks „{field}” pašlaik netiek izmantots',
    cause: 'Pasta sūtītājam „{sender}” ir savs serveris un sava pierakstīšanās, tāpēc šī vērtība nav spēkā.',
    remedy: 'Nekas nav jādara. Vērtība atkal būs spēkā, kad izvēlēsieties citu pasta sūtītāju.',
  },
  'sent-copy-by-provider': {
    title: '{provider} pats saglabā nosūtītās vēstules',
    cause: 'Nosūtīto vēstuļu mapē kopija nonāk automātiski, tāpēc otra netiek veidota.',
    remedy: 'Noņemiet kartiņā norādīto kopijas serveri.',
  },
  'sent-copy-server': {
    title: 'Kopiju nosūtīto vēstuļu mapē saglabāt nevar',
    cause:
      'Kopijas serveris „{copy}” nav ne pasta serveris „{server}”, ne cits serveris tajā pašā domēnā (kā imap.kivi.ee un smtp.kivi.ee). Šādam serverim parole netiek sūtīta.',
    remedy: 'Ievadiet tā paša e-pasta pakalpojuma IMAP serveri kopā ar portu, piemēram, imap.kivi.ee:993.',
  },
  'sent-copy-sign-in': {
    title: 'Kopiju nosūtīto vēstuļu mapē saglabāt nevar',
    cause: 'Kopijai vajadzīgs pastkastes lietotājvārds un parole tajā pašā kartiņā.',
    remedy: 'Ievadiet lietotājvārdu un paroli šajā kartiņā vai noņemiet kopijas serveri.',
  },
  'username-invalid': {
    title: 'Lietotājvārdā ir nederīgas rakstzīmes',
    cause:
      'Lietotājvārdā nevar būt rindas pārtraukumu vai citu neredzamu rakstzīmju. Tās bieži tiek ielīmētas nejauši.',
    remedy: 'Ierakstiet lietotājvārdu ar tastatūru, nevis ielīmējiet.',
  },
  'password-invalid': {
    title: 'Parolē ir nederīgas rakstzīmes',
    cause:
      'Parolē nevar būt rindas pārtraukumu vai citu neredzamu rakstzīmju. Tās bieži tiek ielīmētas nejauši.',
    remedy: 'Ievadiet paroli vēlreiz.',
  },
  'credentials-incomplete': {
    title: 'Trūkst lietotājvārda vai paroles',
    cause: 'Jāievada gan lietotājvārds, gan parole, bet lauks „{missing}” ir tukšs.',
    remedy:
      'Aizpildiet lauku „{missing}”. Ja serveris pierakstīšanos nepieprasa, atstājiet abus laukus tukšus.',
  },
  'credentials-contradict': {
    title: 'Kartiņā ir parole, bet pierakstīšanās ir izslēgta',
    cause: 'Ja serveris pierakstīšanos nepieprasa, arī parole nav vajadzīga.',
    remedy: 'Noņemiet paroli vai ievadiet lietotājvārdu.',
  },
  'password-not-used': {
    title: 'Parole nav vajadzīga',
    cause:
      'Izmantojot pasta sūtītāju „{sender}”, jāpierakstās pakalpojumu sniedzēja lapā, un parole šeit netiek glabāta.',
    remedy: 'Noņemiet no kartiņas paroli.',
  },
  'sign-in-required': {
    title: '{provider} pieprasa pierakstīšanos',
    cause: '{provider} nesūta vēstules bez pierakstīšanās, bet kartiņā nav lietotājvārda.',
    remedy: 'Ievadiet lietotājvārdu un paroli vai pierakstieties pakalpojumu sniedzēja lapā.',
  },
  'no-sign-in': {
    title: 'Vēstules tiek sūtītas bez pierakstīšanās',
    cause:
      'Serverim {server} nav norādīts lietotājvārds. Tas ir pareizi tikai tad, ja serveris pierakstīšanos nepieprasa.',
    remedy: 'Ja serveris pieprasa pierakstīšanos, ievadiet lietotājvārdu un paroli.',
  },
  'password-for-another-server': {
    title: 'Parole ir paredzēta citam serverim',
    cause:
      'Parole ir paredzēta serverim {given}, bet vēstules tagad tiktu sūtītas caur serveri {server}. Parole nekad netiek sūtīta serverim, kuram tā nav ievadīta.',
    remedy: 'Ja parole der arī jaunajam serverim, ievadiet to vēlreiz.',
  },
  'clear-text-password': {
    title: 'Parole tiktu sūtīta bez šifrēšanas',
    cause: 'Ja laukā „SSL/TLS” ir izvēlēts „Nē”, paroli pārraides laikā var nolasīt jebkurš.',
    remedy:
      'Izvēlieties „SSL” vai „StartSSL/SSL/TLS”. Ja serveris nepiedāvā nevienu no tiem, kartiņā atļaujiet sūtīt paroli bez šifrēšanas.',
  },
  'clear-text-token': {
    title: 'Pierakstīšanās dati tiktu sūtīti bez šifrēšanas',
    cause:
      'Atļauja, ko devāt pakalpojumu sniedzēja lapā, serverim tiek sūtīta tikai šifrēta, jo pretējā gadījumā to varētu pārtvert.',
    remedy: 'Izvēlieties „SSL” vai „StartSSL/SSL/TLS”.',
  },
  'foreign-from': {
    title: 'Sūtītāja adrese neatbilst pastkastei, kurā pierakstās',
    cause:
      'Vēstule tiek sūtīta no adreses {from}, bet pierakstīšanās notiek pastkastē {mailbox}. {provider} šādu vēstuli noraida vai sūtītāja adresi nomaina.',
    remedy:
      'Palūdziet pasta administratoram atļaut sūtīt no adreses {from} vai pievienot šo adresi pastkastei kā papildu adresi. Varat arī izvēlēties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'system-user-missing': {
    title: 'Sistēmas lietotājam nav kartiņas',
    cause: 'Sistēmas iestatījumos ir norādīts lietotājs {code}, bet šādas kartiņas nav.',
    remedy:
      'Palūdziet programmas administratoram izlabot sistēmas iestatījumu „Pasta sūtīšanas lietotāja kods”.',
  },
  'secret-shape': {
    title: 'Ievadītā parole, visticamāk, nav pareizā ({provider})',
    cause:
      'Pakalpojumu sniedzējs {provider} programmām izsniedz atsevišķu paroli, un parastā parole var nederēt.',
    remedy: 'Izveidojiet lietotnes paroli pakalpojumu sniedzēja lapā un ievadiet to kartiņā.',
  },
  'email-missing': {
    title: 'Kartiņā nav e-pasta adreses',
    cause: 'Vēstule tiek sūtīta no adreses, kas norādīta paša lietotāja kartiņā.',
    remedy: 'Ievadiet kartiņā e-pasta adresi.',
  },
  'email-invalid': {
    title: 'E-pasta adrese kartiņā nav derīga',
    cause: '„{email}” nav e-pasta adrese.',
    remedy: 'Izlabojiet adresi pēc šāda parauga: mara@example.lv.',
  },
  'name-invalid': {
    title: 'Kartiņā norādītajā vārdā ir nederīgas rakstzīmes',
    cause:
      'Vārdā nevar būt rindas pārtraukumu vai citu neredzamu rakstzīmju. Tās bieži tiek ielīmētas nejauši.',
    remedy: 'Ierakstiet vārdu ar tastatūru, nevis ielīmējiet.',
  },
  'identity-invalid': {
    title: 'Sūtītāja adresi nevar izveidot',
    cause: '„{address}” nav e-pasta adrese. Šo adresi veido no uzņēmuma īsā nosaukuma.',
    remedy:
      'Palūdziet programmas administratoram izlabot uzņēmuma īso nosaukumu: der burti, cipari un defise.',
  },
  'card-invalid': {
    title: 'Lauks „{field}” nav aizpildīts pareizi',
    cause: 'Vērtības tips nav pareizs, piemēram, ir skaitlis, bet jābūt tekstam.',
    remedy: 'Ievadiet pareiza tipa vērtību.',
  },
  'card-field-unknown': {
    title: 'Kartiņā nav lauka „{field}”',
    cause: 'Programma kartiņā ir saglabājusi lauku, kāda tajā nevar būt.[ Der: {instead}.]',
    remedy: 'Palūdziet programmas administratoram šo lauku izņemt vai izlabot tā nosaukumu.',
  },
  'bulk-module-required': {
    title: 'Masveida sūtīšanai vajadzīgs masveida pasta modulis',
    cause:
      'Ar šo pasta sūtītāju daudziem saņēmējiem uzreiz var sūtīt tikai tad, ja uzņēmumam ir masveida pasta modulis. Uz atsevišķām vēstulēm tas neattiecas.',
    remedy: 'Pasūtiet masveida pasta moduli vai iestatiet savu pasta serveri.',
  },
  'recipient-bounced': {
    title: 'Vēstule uz adresi {address} atgriezās',
    cause: 'Saņēmēja serveris vēstuli atsūtīja atpakaļ {at}[ ar kodu {status}].',
    remedy: 'Pirms nākamās vēstules sūtīšanas pārbaudiet, vai saņēmēja adrese ir pareiza.',
  },
  'recipient-complained': {
    title: 'Saņēmējs {address} nevēlas saņemt masveida vēstules',
    cause: 'Saņēmējs vēstuli atzīmēja kā surogātpastu; ziņojums pienāca {at}.',
    remedy:
      'Rakstiet šim saņēmējam atsevišķi vai pajautājiet, vai viņš atkal vēlas saņemt masveida vēstules.',
  },
  'secret-damaged': {
    title: 'Saglabāto paroli vai atļauju nevar atšifrēt',
    cause: 'Saglabātie dati ir mainīti, nepilnīgi vai pieder citai kartiņai.',
    remedy:
      'Ievadiet paroli vai pierakstieties vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'secret-key-missing': {
    title: 'Trūkst saglabāto paroļu atslēgas',
    cause: 'Saglabātās paroles ir šifrētas ar atslēgu „{key}”, kuras programmai pašlaik nav.',
    remedy:
      'Palūdziet programmas administratoram atslēgu atjaunot. Ja tā ir pazaudēta, paroles būs jāievada vēlreiz.',
  },
}

import type { Text } from '../../contract/texts.ts'
import type { FaultId } from '../../diagnosis/faults.ts'

export const faultTexts: Readonly<Record<FaultId, Text>> = {
  'settings-refused': {
    title: {
      zero: '{count} iestatījumu neļauj sūtīt',
      one: '{count} iestatījums neļauj sūtīt',
      other: '{count} iestatījumi neļauj sūtīt',
    },
    cause: 'Nekas netika nosūtīts, jo šī lietotāja iestatījumi ir pretrunīgi vai nepilnīgi.',
    remedy: 'Izlabojiet iestatījumus, kas atzīmēti kā kļūdaini.',
  },
  'user-missing': {
    title: 'Lietotājs {user} neeksistē',
    cause: 'Vēstuli vajadzēja sūtīt tāda lietotāja vārdā, kuram nav kartiņas.',
    remedy: 'Palūdziet programmas administratoram pārbaudīt lietotāja kodu.',
  },
  'card-unreadable': {
    title: 'Lietotāja kartiņu neizdevās nolasīt',
    cause: 'Nekas netika nosūtīts, jo programma nevarēja iegūt lietotāja {user} kartiņu.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'bulk-not-allowed': {
    title: 'Ar šo pasta sūtītāju masveida pastu sūtīt nedrīkst',
    cause:
      'Ar pasta sūtītāju „{sender}” masveida pastu var sūtīt tikai tad, ja uzņēmumam ir masveida pasta modulis. Nekas netika nosūtīts.',
    remedy: 'Pasūtiet masveida pasta moduli vai iestatiet savu pasta serveri.',
  },
  'clear-text-refused': {
    title: 'Parole netika nosūtīta bez šifrēšanas',
    cause: 'Savienojums ar serveri {server} nebūtu šifrēts, un sūtīt paroli bez šifrēšanas nav atļauts.',
    remedy: 'Kartiņā izvēlieties „SSL” vai „StartSSL/SSL/TLS”.',
  },
  'mailer-closed': {
    title: 'Sūtīšana ir apturēta',
    cause: 'Programma tobrīd beidza vēstuļu sūtīšanu, tāpēc nekas netika nosūtīts.',
    remedy: 'Sūtiet vēstuli vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'recipients-missing': {
    title: 'Vēstulei nav saņēmēja',
    cause: 'Nevienā saņēmēju laukā nav adreses.',
    remedy: 'Ievadiet vismaz vienu saņēmēju.',
  },
  'recipients-too-many': {
    title: 'Vēstulei ir pārāk daudz saņēmēju',
    cause: {
      zero: 'Vēstulei ir {count} saņēmēju, bet drīkst būt ne vairāk kā {limit}.',
      one: 'Vēstulei ir {count} saņēmējs, bet drīkst būt ne vairāk kā {limit}.',
      other: 'Vēstulei ir {count} saņēmēji, bet drīkst būt ne vairāk kā {limit}.',
    },
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs.',
  },
  'address-invalid': {
    title: 'Vēstulē ir nederīga adrese',
    cause: '„{address}” nav e-pasta adrese.',
    remedy: 'Izlabojiet adresi; katram saņēmējam ir viena adrese, piemēram, mara@example.lv.',
  },
  'message-malformed': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause: 'Vēstules daļas „{field}” trūkst, vai tā ir nepareiza.',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'control-character': {
    title: 'Vēstulē ir nederīgas rakstzīmes',
    cause: 'Vēstules daļā „{field}” ir rindas pārnesumi vai citas neredzamas rakstzīmes.',
    remedy: 'Ierakstiet to ar roku un sūtiet vēstuli vēlreiz.',
  },
  'attachment-reference': {
    title: 'Pielikums ir tikai norāde uz failu',
    cause: 'Drošības dēļ failus nevar pievienot pēc nosaukuma vai saites; programmai jānodod pats saturs.',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'attachment-unreadable': {
    title: 'Pielikumu neizdevās nolasīt',
    cause: 'Programma pārtrauca pielikuma nodošanu. Nekas netika nosūtīts.',
    remedy: 'Pārbaudiet, vai pielikumu var atvērt, un sūtiet vēstuli vēlreiz.',
  },
  'message-too-large': {
    title: 'Vēstule ir pārāk liela',
    cause:
      'Serveris tik lielu vēstuli nepieņem.[ Vēstules lielums ir {size}, bet ierobežojums ir {limit}.] Sūtot pielikums kļūst apmēram par trešdaļu lielāks.',
    remedy: 'Sūtiet mazāku failu vai saiti uz to.',
  },
  'smtputf8-missing': {
    title: 'Serveris neatbalsta adreses ar šādiem burtiem',
    cause:
      '[Adresē {address} ir burti, kādu parastā adresē nav. ]Pirms @ zīmes serveris pieņem tikai latīņu burtus bez garumzīmēm un mīkstinājuma zīmēm.',
    remedy: 'Palūdziet saņēmējam adresi bez garumzīmēm un mīkstinājuma zīmēm.',
  },
  'pace-exceeded': {
    title: 'Pastkastes ierobežojums ir sasniegts',
    cause:
      'No pastkastes {mailbox} ir nosūtīts tik daudz, cik pakalpojumu sniedzējs atļauj, un šodien vairāk nosūtīt nevarēs.[ Atkal varēs sūtīt: {retryAt}.]',
    remedy: 'Pārējās vēstules sūtiet rīt.',
  },
  'private-address': {
    title: 'Serveris ir iekšējā tīklā',
    cause: 'Servera {host} adrese ir {address}, un ar to programma nedrīkst savienoties.',
    remedy:
      "Ja serveris ir jūsu pašu tīklā, palūdziet programmas administratoram to atļaut ar iestatījumu network: 'any'.",
  },
  'connect-timeout': {
    title: 'Serveris neatbild',
    cause:
      'Savienojumu[ ar serveri {server}] neizdevās izveidot[ {seconds} sek. laikā]. Ports var būt nepareizs vai tīklā bloķēts; ar portu 25 tā notiek bieži.',
    remedy: 'Pārbaudiet serveri un portu un izmēģiniet portu 587 vai 465.',
  },
  'greeting-timeout': {
    title: 'Serveris nesūta sveicienu',
    cause:
      'Savienojums[ ar serveri {server}] ir izveidots, bet serveris[ {seconds} sek. laikā] neko neatbildēja. Bieži vien izvēlētā šifrēšana neatbilst portam.',
    remedy:
      'Portam 465 izvēlieties „SSL”, pārējiem – „StartSSL/SSL/TLS”. Ja tā jau ir, sazinieties ar pasta administratoru.',
  },
  'greeting-not-smtp': {
    title: 'Šis nav izejošā pasta serveris',
    cause: '{server} atbild, bet tas ir cita veida serveris: {kind}.',
    remedy: 'Ievadiet serveri un portu, ko e-pasta pakalpojumu sniedzējs norādījis izejošajam pastam (SMTP).',
  },
  'tls-on-plain-port': {
    title: 'Šajā portā serveris gaida citu šifrēšanu',
    cause: 'Ir izvēlēts „SSL”, bet savienojums šajā portā[ ({server})] sākas bez tā.',
    remedy: 'Izvēlieties „StartSSL/SSL/TLS” vai izmantojiet portu 465.',
  },
  'plain-on-tls-port': {
    title: 'Šajā portā serveris gaida SSL',
    cause: '{server} no paša sākuma sazinās tikai šifrēti, bet ir izvēlēta cita šifrēšana.',
    remedy: 'Izvēlieties „SSL”.',
  },
  'starttls-not-offered': {
    title: 'Serveris nepiedāvā šifrēšanu',
    cause:
      '{server} neļauj savienojumu šifrēt, tāpēc netika sūtīta ne parole, ne vēstule. Iespējams arī, ka šifrēšanu traucē kāds tīklā.',
    remedy: 'Izmēģiniet portu 465 ar „SSL” vai sazinieties ar pasta administratoru.',
  },
  'starttls-refused': {
    title: 'Serveris nevarēja šifrēt savienojumu',
    cause: 'Savienojumu[ ar serveri {server}] nevarēja šifrēt, tāpēc netika sūtīta ne parole, ne vēstule.',
    remedy: 'Izmēģiniet portu 465 ar „SSL” vai sazinieties ar pasta administratoru.',
  },
  'ca-unreadable': {
    title: 'Kartiņā norādīto servera sertifikātu nevar izmantot',
    cause: 'Serverim {server} norādītais sertifikāts ir bojāts vai nepilnīgs.',
    remedy: 'Ielīmējiet sertifikātu vēlreiz no rindas „BEGIN CERTIFICATE” līdz rindai „END CERTIFICATE”.',
  },
  'auth-not-offered': {
    title: 'Serveris šeit neļauj pierakstīties',
    cause: '{server} šajā savienojumā pierakstīšanos nepiedāvā, tāpēc nekas netika nosūtīts.',
    remedy:
      'Pārbaudiet portu un šifrēšanu. Ja serveris pierakstīšanos nepieprasa, atstājiet lauku „Lietotājs” tukšu.',
  },
  'auth-mechanism-missing': {
    title: 'Serveris pieņem citu pierakstīšanās veidu',
    cause: '{server} nepiedāvā izvēlētā pasta sūtītāja pierakstīšanās veidu.[ Tiek piedāvāts: {offered}.]',
    remedy: 'Izvēlieties citu pasta sūtītāju vai jautājiet pasta administratoram, kurš no tiem der.',
  },
  'oauth-not-set-up': {
    title: 'Pierakstīšanās pakalpojumā {provider} nav iestatīta',
    cause: 'Programmā nav iestatīts, kā pierakstīties pakalpojumā {provider}.',
    remedy: 'Palūdziet programmas administratoram to iestatīt vai izvēlieties citu pasta sūtītāju.',
  },
  'oauth-grant-missing': {
    title: 'Vēl jāpierakstās pakalpojumu sniedzēja lapā',
    cause: 'Programmai nav atļaujas sūtīt vēstules no pastkastes {mailbox}.',
    remedy: 'Pierakstieties pakalpojumu sniedzēja lapā, izmantojot pogu kartiņā.',
  },
  'oauth-token-failed': {
    title: 'Pakalpojumu sniedzēja pierakstīšanās serveris neatbildēja',
    cause: 'Atļauju sūtīt vēstules no pastkastes {mailbox} neizdevās atjaunot. Nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'dropped-before-dot': {
    title: 'Savienojums pārtrūka',
    cause:
      'Savienojums[ ar serveri {server}] pārtrūka, pirms vēstule bija nodota pilnībā. Vēstule netika nosūtīta.',
    remedy: 'Sūtiet vēstuli vēlreiz.',
  },
  'deadline-passed': {
    title: 'Serveris atbildēja pārāk lēni',
    cause:
      'Vēstule vēl nebija nodota pilnībā, kad serveris[ {server}] pārstāja atbildēt[ ({seconds} sek. bez atbildes)]. Vēstule netika nosūtīta.',
    remedy: 'Sūtiet vēstuli vēlreiz vēlāk.',
  },
  'reply-malformed': {
    title: 'Servera atbilde ir kļūdaina',
    cause: '{server} atbilde neatbilst protokolam, tāpēc saziņa tika pārtraukta. Vēstule netika nosūtīta.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, ziņojiet par to pasta administratoram.',
  },
  'aborted-before-dot': {
    title: 'Sūtīšana tika atcelta',
    cause: 'Programma vēstuli laikus atsauca. Vēstule netika nosūtīta.',
    remedy: 'Ja vēstule joprojām ir vajadzīga, sūtiet to vēlreiz.',
  },
  'before-dot-failed': {
    title: 'Programma vēstuli apturēja pēdējā brīdī',
    cause: 'Programma nevarēja saglabāt ierakstu par sūtīšanu, tāpēc vēstule netika nosūtīta.',
    remedy: 'Sūtiet vēstuli vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  unexpected: {
    title: 'Programmā radās neparedzēta kļūda',
    cause: 'Vēstule netika nosūtīta, un iemesls nav zināms.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'unknown-after-dot': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause:
      'Vēstule tika nodota pilnībā, bet savienojums[ ar serveri {server}] pārtrūka, pirms serveris to apstiprināja.',
    remedy: 'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai jautājiet saņēmējam.',
  },
  'unknown-silence': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Vēstule tika nodota pilnībā, bet serveris[ {server}] to[ {seconds} sek. laikā] neapstiprināja.',
    remedy: 'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai jautājiet saņēmējam.',
  },
  'unknown-reply': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Vēstule tika nodota pilnībā, bet servera atbilde[ ({server})] nerāda, vai vēstule ir pieņemta.',
    remedy: 'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai jautājiet saņēmējam.',
  },
  'unknown-aborted': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Programma vēstuli atsauca pārāk vēlu: tā jau bija pilnībā nodota serverim[ {server}].',
    remedy: 'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai jautājiet saņēmējam.',
  },
}

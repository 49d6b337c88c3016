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
    cause: 'Programma tobrīd izslēdza vēstuļu sūtīšanu, tāpēc nekas netika nosūtīts.',
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
    cause: '„{address}” nav e-pasta adrese (lauks „{field}”).[ Programmai tā jānodod šādi: {form}.]',
    remedy: 'Izlabojiet adresi; katram saņēmējam norādiet vienu adresi, piemēram, mara@example.lv.',
  },
  'message-malformed': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause: 'Vēstules daļas „{field}” trūkst, vai tā ir nepareiza.[ Der: {form}.]',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'message-field-unknown': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause:
      'Tādas vēstules daļas kā „{field}” nav.[ Pareizais nosaukums ir „{instead}”.] Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram šo daļu izņemt vai izlabot tās nosaukumu.',
  },
  'send-option-in-message': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause: '„{field}” nav vēstules daļa, bet sūtīšanas opcija. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram šo opciju norādīt funkcijai „send”, nevis vēstulē.',
  },
  'sender-in-message': {
    title: 'Vēstulē sūtītāju norādīt nevar',
    cause:
      'Vēstules sūtītāju nosaka lietotāja iestatījumi, tāpēc vēstulē nedrīkst būt daļas „{field}”. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram šo daļu izņemt un sūtīt vēstuli pareizā lietotāja vārdā.',
  },
  'choice-unknown': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause: 'Vēstules daļā „{field}” jābūt vienai no šīm vērtībām: {choices}. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram šo vērtību izlabot.',
  },
  'message-ids-invalid': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause:
      'Vēstules daļā „{field}” jābūt vēstuļu identifikatoriem (Message-ID) starp zīmēm < un >, piemēram, <1@kivi.ee>, ne vairāk kā 100. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram šos identifikatorus izlabot.',
  },
  'header-owned': {
    title: 'Šo galveni programma nedrīkst norādīt',
    cause: 'Galvene „{field}” sūtīšanas laikā tiek pievienota automātiski. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram šo galveni izņemt[ un tās vietā izmantot daļu „{instead}”].',
  },
  'header-invalid': {
    title: 'Vēstules galvene nav derīga',
    cause:
      'Galvenes „{field}” nosaukumā drīkst būt tikai angļu alfabēta burti, cipari un defises, bet vērtībai jābūt vienā rindā: ne vairāk kā {limit} rakstzīmes, ar atstarpēm starp vārdiem. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram galveni izlabot.',
  },
  'dkim-key-unusable': {
    title: 'DKIM atslēgu nevar izmantot',
    cause:
      'Privātajai atslēgai, ar ko paraksta domēna {domain} vēstules, jābūt vismaz 1024 bitu RSA atslēgai PEM formātā bez paroles. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram atslēgu vēlreiz saglabāt kartiņā.',
  },
  'raw-combined': {
    title: 'Programma vēstuli nav izveidojusi pareizi',
    cause:
      'Gatavā vēstulē („raw”) „{field}” jau ir, tāpēc „raw” un „{field}” kopā izmantot nevar. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram „{field}” izņemt vai gatavas vēstules vietā nodot vēstules daļas.',
  },
  'raw-line-invalid': {
    title: 'Gatavo vēstuli nevar nosūtīt nemainītu',
    cause:
      '{line}. rinda nav derīga: katrai rindai jābeidzas ar CRLF, un tajā drīkst būt ne vairāk kā {limit} ASCII rakstzīmes (7 bitu). Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram vēstuli kodēt kā base64 un tikai pēc tam parakstīt.',
  },
  'raw-header-missing': {
    title: 'Gatavajā vēstulē trūkst galvenes, vai arī tā nav derīga',
    cause: 'Vēstulē jābūt tieši vienai derīgai galvenei „{header}”. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram galveni izlabot, pirms vēstuli paraksta.',
  },
  'raw-header-refused': {
    title: 'Gatavā vēstulē nedrīkst būt šīs galvenes',
    cause:
      'Galvene „{header}” neder vēstulei, kas vēl nav nosūtīta: šo galveni redzētu visi saņēmēji. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram šo galveni izņemt un diskrētās kopijas saņēmējus norādīt laukā „Bcc”.',
  },
  'raw-author-other': {
    title: 'Gatavajā vēstulē norādīts cits sūtītājs',
    cause: 'Vēstules sūtītājs ir {address}, bet šis lietotājs sūta no adreses {from}. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram sagatavot vēstuli no adreses {from} vai nosūtīt to pareizā lietotāja vārdā.',
  },
  'raw-author-rewritten': {
    title: 'Ar šo pasta sūtītāju nevar nosūtīt gatavu vēstuli',
    cause:
      'Ar šo pasta sūtītāju vēstules tiek sūtītas no adreses {from}, un lietotāja adresi vēstulē ieraksta kā atbildes adresi. Parakstītu vēstuli mainīt nedrīkst. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram vēstuli nosūtīt no lietotāja pastkastes vai gatavas vēstules vietā nodot vēstules daļas.',
  },
  'recipient-not-of-message': {
    title: 'Vēstule nav domāta šim saņēmējam',
    cause:
      'Programma mēģināja sūtīt vēstuli uz adresi {address}, bet šīs adreses nav vēstules laukos „To”, „Cc” un „Bcc”. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram izmantot tikai vēstulē norādītos saņēmējus.',
  },
  'control-character': {
    title: 'Vēstulē ir nederīgas rakstzīmes',
    cause: 'Vēstules daļā „{field}” ir rindas pārtraukumi vai citas neredzamas rakstzīmes.',
    remedy: 'Ierakstiet šo daļu ar tastatūru, nevis ielīmējiet, un sūtiet vēstuli vēlreiz.',
  },
  'attachment-reference': {
    title: 'Pielikums ir tikai norāde uz failu',
    cause:
      '„{field}” norāda uz failu. Drošības dēļ failus nevar pievienot pēc nosaukuma vai saites; programmai jānodod pats saturs (content).',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'attachment-unreadable': {
    title: 'Pielikumu neizdevās nolasīt',
    cause: 'Programma pārtrauca pielikuma[ „{filename}”] nodošanu. Nekas netika nosūtīts.',
    remedy: 'Pārbaudiet, vai pielikumu var atvērt, un sūtiet vēstuli vēlreiz.',
  },
  'message-too-large': {
    title: 'Vēstule ir pārāk liela',
    cause:
      'Serveris tik lielu vēstuli nepieņem.[ Vēstules lielums ir {size}, bet ierobežojums ir {limit}.] Sūtīšanas laikā pielikums kļūst apmēram par trešdaļu lielāks.',
    remedy: 'Sūtiet mazāku failu vai faila vietā saiti.',
  },
  'recipients-inseparable': {
    title: 'Šādā veidā vēstuli nevar nosūtīt tikai daļai saņēmēju',
    cause:
      'Daļa saņēmēju vēstuli jau ir saņēmuši, bet {server} to vienmēr sūta visiem, kas vēstulē norādīti. Nekas netika nosūtīts.',
    remedy: 'Nosūtiet pārējiem jaunu vēstuli vai izvēlieties pasta sūtītāju, kas izmanto SMTP serveri.',
  },
  'smtputf8-missing': {
    title: 'Serveris neatbalsta adreses ar šādiem burtiem',
    cause:
      '[Adresē {address} ir burti, kādu parastā adresē nav. ]Pirms @ zīmes serveris pieņem tikai latīņu burtus bez garumzīmēm, mīkstinājuma zīmēm un citām diakritiskajām zīmēm.',
    remedy: 'Palūdziet saņēmējam adresi ar latīņu burtiem bez diakritiskajām zīmēm.',
  },
  'pace-exceeded': {
    title: 'Pastkastes ierobežojums ir sasniegts',
    cause:
      'No pastkastes {mailbox} ir nosūtīts tik daudz, cik pakalpojumu sniedzējs atļauj, un šodien vairāk nosūtīt nevarēs.[ Atkal varēs sūtīt: {retryAt}.]',
    remedy: 'Pārējās vēstules sūtiet rīt.',
  },
  'private-address': {
    title: 'Serveris ir iekšējā tīklā',
    cause: 'Servera {host} adrese ir {address}, un ar šo adresi programma nedrīkst savienoties.',
    remedy:
      "Ja serveris ir jūsu pašu tīklā, palūdziet programmas administratoram savienojumu atļaut ar iestatījumu network: 'any'.",
  },
  'connect-timeout': {
    title: 'Serveris neatbild',
    cause:
      'Savienojumu[ ar serveri {server}] neizdevās izveidot[ {seconds} sek. laikā]. Ports var būt nepareizs vai tīklā bloķēts; portu 25 bloķē bieži.',
    remedy: 'Pārbaudiet servera nosaukumu un portu un izmēģiniet portu 587 vai 465.',
  },
  'greeting-timeout': {
    title: 'Serveris nesūta sveicienu',
    cause:
      'Savienojums[ ar serveri {server}] ir izveidots, bet serveris[ {seconds} sek. laikā] neko neatbildēja. Bieži vien izvēlētā šifrēšana neatbilst portam.',
    remedy:
      'Portam 465 izvēlieties „SSL”, pārējiem – „StartSSL/SSL/TLS”. Ja tas jau ir izvēlēts, sazinieties ar pasta administratoru.',
  },
  'greeting-not-smtp': {
    title: 'Šis nav izejošā pasta serveris',
    cause: 'Serveris {server} atbild, bet tas ir cita veida serveris: {kind}.',
    remedy: 'Ievadiet serveri un portu, ko e-pasta pakalpojumu sniedzējs norādījis izejošajam pastam (SMTP).',
  },
  'tls-on-plain-port': {
    title: 'Šajā portā serveris pieprasa citu šifrēšanu',
    cause: 'Ir izvēlēts „SSL”, bet savienojums šajā portā[ ({server})] sākas nešifrēts.',
    remedy: 'Izvēlieties „StartSSL/SSL/TLS” vai izmantojiet portu 465.',
  },
  'plain-on-tls-port': {
    title: 'Šajā portā serveris pieprasa SSL',
    cause: 'Serveris {server} no paša sākuma sazinās tikai šifrēti, bet ir izvēlēta cita šifrēšana.',
    remedy: 'Izvēlieties „SSL”.',
  },
  'starttls-not-offered': {
    title: 'Serveris nepiedāvā šifrēšanu',
    cause:
      'Serveris {server} neļauj savienojumu šifrēt, tāpēc netika sūtīta ne parole, ne vēstule. Iespējams arī, ka šifrēšanu traucē kāds tīklā.',
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
    cause: 'Serveris {server} šajā savienojumā pierakstīšanos nepiedāvā, tāpēc nekas netika nosūtīts.',
    remedy:
      'Pārbaudiet portu un šifrēšanu. Ja serveris pierakstīšanos nepieprasa, atstājiet lauku „Lietotājs” tukšu.',
  },
  'auth-mechanism-missing': {
    title: 'Serverim vajadzīgs cits pierakstīšanās veids',
    cause:
      'Serveris {server} nepiedāvā izvēlētā pasta sūtītāja pierakstīšanās veidu.[ Tiek piedāvāts: {offered}.]',
    remedy: 'Izvēlieties citu pasta sūtītāju vai jautājiet pasta administratoram, kurš pasta sūtītājs der.',
  },
  'oauth-not-set-up': {
    title: 'Pierakstīšanās pakalpojumā {provider} nav iestatīta',
    cause: 'Programmā nav iestatīts, kā pierakstīties pakalpojumā {provider}.',
    remedy:
      'Palūdziet programmas administratoram pierakstīšanos iestatīt vai izvēlieties citu pasta sūtītāju.',
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
    title: 'Serveris pārāk ilgi neatbildēja',
    cause:
      'Vēstule vēl nebija nodota pilnībā, kad serveris[ {server}] pārstāja atbildēt[ ({seconds} sek. bez atbildes)]. Vēstule netika nosūtīta.',
    remedy: 'Sūtiet vēstuli vēlreiz vēlāk.',
  },
  'reply-malformed': {
    title: 'Servera atbilde ir kļūdaina',
    cause:
      'Servera {server} atbilde neatbilst protokolam, tāpēc saziņa tika pārtraukta. Vēstule netika nosūtīta.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, ziņojiet par to pasta administratoram.',
  },
  'aborted-before-dot': {
    title: 'Sūtīšana tika atcelta',
    cause: 'Programma sūtīšanu laikus atcēla. Vēstule netika nosūtīta.',
    remedy: 'Ja vēstule joprojām ir vajadzīga, sūtiet to vēlreiz.',
  },
  'before-dot-failed': {
    title: 'Programma vēstuli apturēja pēdējā brīdī',
    cause: 'Programma nevarēja saglabāt ierakstu par sūtīšanu, tāpēc vēstule netika nosūtīta.',
    remedy: 'Sūtiet vēstuli vēlreiz. Ja kļūda atkārtojas, ziņojiet par to programmas administratoram.',
  },
  'program-error': {
    title: 'Programmā ir programmēšanas kļūda',
    cause: 'Nekas netika nosūtīts, jo radās kļūda pašas programmas kodā[: {reason}].',
    remedy: 'Ziņojiet par to programmas administratoram. Mēģināt vēlreiz nav jēgas.',
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
    remedy:
      'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai pajautājiet saņēmējam, vai vēstule ir pienākusi.',
  },
  'unknown-silence': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Vēstule tika nodota pilnībā, bet serveris[ {server}] to[ {seconds} sek. laikā] neapstiprināja.',
    remedy:
      'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai pajautājiet saņēmējam, vai vēstule ir pienākusi.',
  },
  'unknown-reply': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Vēstule tika nodota pilnībā, bet servera atbilde[ ({server})] nerāda, vai vēstule ir pieņemta.',
    remedy:
      'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai pajautājiet saņēmējam, vai vēstule ir pienākusi.',
  },
  'unknown-aborted': {
    title: 'Vēstule, iespējams, ir nosūtīta',
    cause: 'Programma sūtīšanu atcēla pārāk vēlu: vēstule jau bija pilnībā nodota serverim[ {server}].',
    remedy:
      'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai pajautājiet saņēmējam, vai vēstule ir pienākusi.',
  },
}

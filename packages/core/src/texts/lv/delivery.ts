import type { TextTable } from '../../contract/texts.ts'

export const deliveryTexts = {
  'too-many-recipients': {
    title: 'Vēstulei ir pārāk daudz saņēmēju',
    cause: 'Serveris vienai vēstulei tik daudz saņēmēju neatļauj.',
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs.',
  },
  'too-many-connections': {
    title: 'Ar serveri ir pārāk daudz savienojumu',
    cause: 'Serveris vienlaikus atļauj tikai noteiktu skaitu savienojumu, un tie visi ir aizņemti.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'daily-limit': {
    title: 'Dienas ierobežojums ir sasniegts',
    cause: 'No pastkastes ir nosūtīts tik daudz, cik serveris dienā atļauj.',
    remedy: 'Pārējās vēstules sūtiet vēlāk[, pēc {wait}]; atkal varēs sūtīt ne vēlāk kā pēc 24 stundām.',
  },
  'sending-limit': {
    title: 'Vēstules tiek sūtītas pārāk ātri',
    cause: 'Serveris tik īsā laikā atļauj sūtīt mazāk vēstuļu un pašlaik vairāk nepieņem.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait},] un sūtiet lēnāk.',
  },
  greylisted: {
    title: 'Serveris lūdz mēģināt vēlāk',
    cause:
      'Aizsardzībai pret surogātpastu serveris nezināmam sūtītājam pirmajā reizē liek pagaidīt. Tā ir parasta prakse.',
    remedy: 'Sūtiet vēstuli vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'server-busy': {
    title: 'Serveris pašlaik nevar pieņemt vēstuli',
    cause: 'Serveris ir pārslogots, vai arī tajā ir īslaicīga kļūme. Jūsu iestatījumi ar to nav saistīti.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'session-timed-out': {
    title: 'Savienojumam iestājās noildze',
    cause: 'Savienojumā pārāk ilgi nekas nenotika, tāpēc serveris to slēdza.',
    remedy: 'Sūtiet vēstuli vēlreiz. Ja kļūda atkārtojas, pārbaudiet tīkla savienojumu.',
  },
  'relay-denied': {
    title: 'Serveris šo vēstuli tālāk nesūta',
    cause: 'Bez pierakstīšanās serveris pieņem tikai saviem lietotājiem domātas vēstules.',
    remedy:
      'Ievadiet kartiņā lietotājvārdu un paroli. Ja tie ir norādīti, palūdziet pasta administratoram atļaut jums sūtīt uz citiem domēniem.',
  },
  'sender-not-allowed': {
    title: 'No šīs adreses sūtīt nedrīkst',
    cause: 'Sūtītāja adrese nepieder pastkastei, kurā pierakstījāties.',
    remedy:
      'Pierakstieties šīs adreses pastkastē vai palūdziet pasta administratoram atļaut jums no šīs adreses sūtīt.',
  },
  'sender-domain-unknown': {
    title: 'Sūtītāja adreses domēns nav zināms',
    cause: 'Adreses daļu aiz @ zīmes serveris domēnu vārdu sistēmā neatrada.',
    remedy: 'Pārbaudiet e-pasta adresi kartiņā. Ja tā ir pareiza, sazinieties ar domēna pārvaldītāju.',
  },
  'sender-address-invalid': {
    title: 'Sūtītāja adrese nav derīga',
    cause: 'Serveris sūtītāja adresi neatzīst par e-pasta adresi.',
    remedy: 'Izlabojiet e-pasta adresi kartiņā.',
  },
  'dmarc-failed': {
    title: 'Saņēmēja serveris neuzticas sūtītājam',
    cause:
      'Jūsu domēna DMARC ieraksts prasa noraidīt vēstules, kuru izcelsmi nevar apstiprināt, un šīs vēstules izcelsmi apstiprināt neizdevās.',
    remedy:
      'Palūdziet domēna pārvaldītājam pievienot sūtošo serveri SPF ierakstam vai sūtiet vēstules caur sava domēna serveri.',
  },
  'spf-failed': {
    title: 'Saņēmēja serveris no šī servera vēstules nepieņem',
    cause: 'Jūsu domēna SPF ierakstā nav servera, kas nosūtīja vēstuli.',
    remedy:
      'Palūdziet domēna pārvaldītājam pievienot serveri SPF ierakstam vai izvēlieties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'dkim-failed': {
    title: 'Vēstulei nav DKIM paraksta, vai arī tas nav derīgs',
    cause: 'Saņēmēja serveris prasa, lai jūsu domēna vēstules būtu parakstītas (DKIM).',
    remedy:
      'Palūdziet domēna pārvaldītājam iestatīt DKIM parakstu vai sūtiet vēstules caur sava domēna serveri.',
  },
  'server-blocklisted': {
    title: 'Sūtošajam serverim ir slikta reputācija',
    cause:
      'Saņēmēja serveris noraida šī servera vēstules, jo sūtošais serveris ir surogātpasta sūtītāju sarakstā.',
    remedy: 'Palūdziet pasta administratoram noskaidrot iemeslu un panākt, ka serveri no saraksta izņem.',
  },
  'server-not-named': {
    title: 'Nepareizi iestatīts sūtošā servera nosaukums',
    cause: 'Saņēmēja serveris prasa, lai sūtošā servera adrese un nosaukums norādītu viens uz otru.',
    remedy: 'Palūdziet pasta administratoram sakārtot servera nosaukumu un reverso ierakstu (PTR).',
  },
  'recipient-mailbox-full': {
    title: 'Saņēmēja pastkaste ir pilna',
    cause: 'Jaunām vēstulēm tajā nav vietas.',
    remedy: 'Paziņojiet saņēmējam citā veidā un sūtiet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'recipient-disabled': {
    title: 'Saņēmēja pastkaste ir slēgta',
    cause: 'Adrese ir zināma, bet vēstules uz to vairs netiek pieņemtas.',
    remedy: 'Palūdziet saņēmējam citu adresi.',
  },
  'recipient-domain-unknown': {
    title: 'Saņēmēja domēna pasta serveris nav atrasts',
    cause: 'Adreses domēns aiz @ zīmes neeksistē vai nepieņem vēstules. Visticamāk, adresē ir kļūda.',
    remedy: 'Izlabojiet saņēmēja adresi.',
  },
  'recipient-unknown': {
    title: 'Šāda saņēmēja adrese neeksistē',
    cause: 'Saņēmēja serveris šādu pastkasti neatpazīst. Adresē ir kļūda, vai arī šo adresi vairs neizmanto.',
    remedy: 'Izlabojiet adresi un sūtiet vēstuli vēlreiz.',
  },
  'recipient-moved': {
    title: 'Saņēmēja e-pasta adrese ir mainījusies',
    cause: 'Serveris ziņo, ka pastkaste tagad ir citur.',
    remedy: 'Jauno adresi skatiet servera atbildē un sūtiet vēstuli uz to.',
  },
  'recipient-address-invalid': {
    title: 'Saņēmēja adrese nav derīga',
    cause: 'Serveris saņēmēja adresi neatzīst par e-pasta adresi.',
    remedy: 'Izlabojiet adresi pēc šāda parauga: mara@example.lv.',
  },
  'virus-found': {
    title: 'Serveris vēstulē atrada ko kaitīgu',
    cause: 'Pretvīrusu pārbaudē vēstule vai tās pielikums tika noraidīts.',
    remedy: 'Pirms sūtāt ko citu, pārbaudiet, vai datorā un pielikumā nav vīrusu.',
  },
  'attachment-refused': {
    title: 'Serveris šādu pielikumu nepieņem',
    cause: 'Šāda veida faili drošības dēļ ir aizliegti.',
    remedy: 'Sūtiet dokumentu PDF formātā vai sūtiet tikai saiti uz dokumentu.',
  },
  'judged-spam': {
    title: 'Vēstule tika uzskatīta par surogātpastu',
    cause: 'Serverim aizdomas radīja vēstules saturs, saites vai vēstuļu daudzums.',
    remedy: 'Pārbaudiet saites, rakstiet vienkāršāk un sūtiet mazākam skaitam saņēmēju vienlaikus.',
  },
  'message-unreadable': {
    title: 'Vēstule ir nepareizi izveidota',
    cause: 'Kādas obligātas vēstules daļas trūkst, vai arī tā atkārtojas vai ir kļūdaina.',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'mail-loop': {
    title: 'Vēstule riņķo starp serveriem',
    cause: 'Serveri vēstuli bez gala pārsūta cits citam, parasti nepareizas pāradresācijas dēļ.',
    remedy: 'Palūdziet pasta administratoram pārbaudīt pāradresāciju.',
  },
  'refused-by-policy': {
    title: 'Servera noteikumi šo vēstuli neatļauj',
    cause: 'Serveris noraidīja vēstuli pēc saviem noteikumiem un sīkāk neko nepaskaidro.',
    remedy: 'Parādiet servera atbildi pasta administratoram.',
  },
  'no-mail-service': {
    title: 'Šis serveris vēstules nepieņem',
    cause: 'Serveris ziņo, ka tas nav pasta serveris.',
    remedy: 'Ievadiet serveri, ko e-pasta pakalpojumu sniedzējs norādījis izejošajam pastam.',
  },
  'command-not-understood': {
    title: 'Serveris nesaprata programmas komandu',
    cause: 'Programma nosūtīja komandu, kuru šis serveris neatpazīst vai šajā brīdī negaida.',
    remedy: 'Parādiet servera atbildi programmas administratoram.',
  },
  'client-refused': {
    title: 'Serveris nepieņem savienojumu',
    cause: 'Serveris savienojumu noraidīja jau pašā sākumā, pirms bija norādīts sūtītājs un saņēmējs.',
    remedy:
      'Parādiet servera atbildi pasta administratoram: serverim jāatļauj savienojums no adreses, no kuras tiek sūtītas vēstules.',
  },
  'sender-refused': {
    title: 'Serveris noraidīja sūtītāju',
    cause: 'Serveris no šī sūtītāja vēstules nepieņem un sīkāku iemeslu nenorāda.',
    remedy:
      'Pārbaudiet, vai e-pasta adrese kartiņā pieder pastkastei, kurā pierakstāties, un parādiet servera atbildi pasta administratoram.',
  },
  'recipient-refused': {
    title: 'Serveris noraidīja saņēmēju',
    cause: 'Serveris šim saņēmējam vēstules nepieņem un sīkāku iemeslu nenorāda.',
    remedy: 'Pārbaudiet saņēmēja adresi. Iemesls var būt norādīts servera atbildē.',
  },
  'recipient-deferred': {
    title: 'Serveris šim saņēmējam pašlaik vēstules nepieņem',
    cause: 'Noraidījums ir īslaicīgs.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'message-refused': {
    title: 'Serveris noraidīja vēstuli',
    cause: 'Sūtītājs un saņēmējs tika pieņemti, bet pati vēstule – ne.',
    remedy:
      'Pārbaudiet vēstules saturu un pielikumus. Iemesls var būt norādīts servera atbildē; parādiet to pasta administratoram.',
  },
  'mail-refused': {
    title: 'Serveris vēstuli galīgi noraidīja',
    cause: 'Noraidījums ir galīgs, un iemesls nav zināms.',
    remedy: 'Parādiet servera atbildi pasta administratoram.',
  },
  'mail-deferred': {
    title: 'Serveris vēstuli pašlaik nepieņem',
    cause: 'Noraidījums ir īslaicīgs; tā iemesls nav zināms.',
    remedy:
      'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}]. Ja kļūda atkārtojas, parādiet servera atbildi pasta administratoram.',
  },
  'not-an-error': {
    title: 'Šī atbilde nav kļūda',
    cause: 'Kodi, kas sākas ar 2, nozīmē, ka viss ir izdevies, bet kodi, kas sākas ar 3, nozīmē „turpiniet”.',
    remedy: 'Ja vēstule nepienāca, meklējiet citu servera atbildi, kas sākas ar 4 vai 5.',
  },
  'not-recognized': {
    title: 'Nezināma kļūda',
    cause: 'Ne kļūdas kods, ne teksts nav atpazīts, tāpēc sīkāka skaidrojuma nav.',
    remedy:
      'Meklējiet kļūdas tekstā kodu, piemēram, 535 vai 550, un parādiet visu tekstu programmas administratoram.',
  },
  'not-recognized-unsent': {
    title: 'Vēstule netika nosūtīta nezināma iemesla dēļ',
    cause: 'Kļūda radās, pirms vēstule tika nodota; kļūdas teksts nav atpazīts.',
    remedy: 'Mēģiniet vēlreiz. Ja kļūda atkārtojas, parādiet visu tekstu programmas administratoram.',
  },
} as const satisfies TextTable

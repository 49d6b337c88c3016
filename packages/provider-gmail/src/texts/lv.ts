import type { GmailTexts } from './en.ts'
import { apiTexts } from './lv/api.ts'
import { oauthTexts } from './lv/oauth.ts'

export const lv: GmailTexts = {
  ...oauthTexts,
  ...apiTexts,
  'gmail-app-password': {
    title: 'Gmail pieprasa lietotnes paroli',
    cause:
      'Parastā Google parole šeit neder. Lietotnes parole (App password) sastāv no 16 burtiem, un to var izveidot tikai tad, ja ir ieslēgta divpakāpju verifikācija (2-Step Verification).',
    remedy:
      'Izveidojiet lietotnes paroli lapā myaccount.google.com/apppasswords un ielīmējiet to laukā „Parole”. Atstarpes netraucē.',
  },
  'gmail-sent-copy': {
    title: 'Vēstules kopija paliek pakalpojumā Gmail',
    cause: 'Caur Gmail serveri nosūtītās vēstules tiek saglabātas arī pastkastes mapē „Nosūtītie” (Sent).',
    remedy: 'Nosūtītās vēstules skatiet mapē „Nosūtītie” (Sent).',
  },
  'gmail-username': {
    title: 'Lietotājvārds nav pilna adrese',
    cause: 'Kā lietotājvārds Google kontam jānorāda pilna pastkastes adrese, bet ir norādīts „{username}”.',
    remedy: 'Ievadiet pilnu adresi, piemēram, mara@gmail.com.',
  },
  'gmail-password': {
    title: 'Gmail nepieņēma lietotājvārdu vai paroli',
    cause:
      'Lietotnes parole ir nepareiza vai atsaukta, ir ievadīta parastā Google parole, vai arī lietotājvārds nav pilna adrese.',
    remedy:
      'Lapā myaccount.google.com/apppasswords izveidojiet jaunu lietotnes paroli un ievadiet to laukā „Parole”. Kā lietotājvārdu norādiet pilnu adresi.',
  },
  'gmail-app-password-required': {
    title: 'Gmail pieprasa lietotnes paroli',
    cause:
      'Kontam ir ieslēgta divpakāpju verifikācija (2-Step Verification), tāpēc parastā Google parole šeit neder.',
    remedy:
      'Lapā myaccount.google.com/apppasswords izveidojiet lietotnes paroli (App password) un ievadiet to laukā „Parole”.',
  },
  'gmail-browser-sign-in': {
    title: 'Google vispirms lūdz pierakstīties pārlūkā',
    cause: 'Google uzskatīja pierakstīšanos par neparastu un to apturēja.',
    remedy:
      'Pārlūkā vienreiz pierakstieties savā pastkastē, Google brīdinājumā apstipriniet, ka tas bijāt jūs, un mēģiniet vēlreiz.',
  },
  'gmail-too-many-logins': {
    title: 'Pārāk daudz pierakstīšanās mēģinājumu pakalpojumā Gmail',
    cause:
      'Īsā laikā bija pārāk daudz pierakstīšanās reižu vai pārāk daudz neveiksmīgu mēģinājumu, tāpēc Gmail pagaidām neļauj pierakstīties.',
    remedy: 'Pagaidiet, pārbaudiet lietotnes paroli un mēģiniet vēlreiz.',
  },
  'gmail-sign-in-unavailable': {
    title: 'Gmail pašlaik nevar pārbaudīt pierakstīšanos',
    cause: 'Google darbībā ir īslaicīga kļūme. Lietotājvārds un parole var būt pareizi.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'gmail-token': {
    title: 'Google noraidīja piekļuves pilnvaru',
    cause:
      'Piekļuves pilnvarai (access token) ir beidzies derīguma termiņš, tā pieder citai pastkastei vai nedod pilnu piekļuvi pastam (https://mail.google.com/).',
    remedy: 'Pierakstieties ar Google kontu vēlreiz un atļaujiet pilnu piekļuvi pastam.',
  },
  'gmail-auth-syntax': {
    title: 'Gmail nevarēja nolasīt pierakstīšanās datus',
    cause: 'Programma lietotājvārdu vai paroli nosūtīja nepareizā kodējumā.',
    remedy: 'Ziņojiet par šo atbildi programmas administratoram.',
  },
  'gmail-second-sign-in': {
    title: 'Vienā savienojumā mēģināts pierakstīties divreiz',
    cause: 'Programma tajā pašā savienojumā mēģināja pierakstīties vēlreiz, bet Gmail to neatļauj.',
    remedy: 'Ziņojiet par šo atbildi programmas administratoram: katram kontam vajadzīgs savs savienojums.',
  },
  'gmail-sign-in-required': {
    title: 'Gmail nepieņem vēstules bez pierakstīšanās',
    cause: 'Programma mēģināja sūtīt vēstuli bez pierakstīšanās.',
    remedy: 'Kā lietotājvārdu ievadiet pilnu pastkastes adresi un kā paroli – lietotnes paroli.',
  },
  'gmail-encryption-required': {
    title: 'Gmail pieprasa šifrēšanu',
    cause: 'Savienojums nebija šifrēts, tāpēc Gmail to neturpināja.',
    remedy: 'Portam 587 izvēlieties „StartSSL/SSL/TLS”, bet portam 465 – „SSL”.',
  },
  'gmail-account-disabled': {
    title: 'Google neļauj sūtīt no šī konta',
    cause: 'Konts ir atspējots vai apturēts, vai arī tas nav organizācijas Google Workspace konts.',
    remedy:
      'Lai uzzinātu iemeslu, pierakstieties pārlūkā vai sazinieties ar Google Workspace administratoru.',
  },
  'gmail-daily-limit': {
    title: 'Sasniegts Gmail dienas ierobežojums',
    cause:
      'No personīga konta Google 24 stundās ļauj nosūtīt 500 vēstules, no Google Workspace konta – 2000. Šī konta ierobežojums ir sasniegts.',
    remedy: 'Pārējās vēstules sūtiet vēlāk; Gmail tās atkal pieņems ne vēlāk kā pēc 24 stundām.',
  },
  'gmail-unusual-rate': {
    title: 'Google uzskata vēstuļu daudzumu par neparastu',
    cause:
      'No viena servera, no viena domēna vai ar vienām un tām pašām saitēm pienāca pārāk daudz vēstuļu, tāpēc Google tās aiztur.',
    remedy: 'Sūtiet lēnāk, izņemiet no saraksta vecās adreses un mēģiniet vēlāk.',
  },
  'gmail-relay-user-limit': {
    title: 'Sasniegts lietotāja dienas ierobežojums Google Workspace retranslācijas serverī',
    cause: 'Caur šo serveri viens lietotājs 24 stundās drīkst nosūtīt 10\u00a0000 vēstuļu.',
    remedy: 'Pārējās vēstules sūtiet pēc 24 stundām.',
  },
  'gmail-relay-customer-limit': {
    title: 'Sasniegts organizācijas dienas ierobežojums Google Workspace retranslācijas serverī',
    cause: 'Visi lietotāji kopā ir nosūtījuši tik daudz, cik serveris organizācijai 24 stundās atļauj.',
    remedy:
      'Pārējās vēstules sūtiet pēc 24 stundām vai jautājiet par ierobežojumu Google Workspace administratoram.',
  },
  'gmail-relay-peak': {
    title: 'Google Workspace retranslācijas serveris vienlaikus saņēma pārāk daudz vēstuļu',
    cause: 'Organizācija desmit minūtēs nosūtīja vairāk vēstuļu, nekā serveris pieņem.',
    remedy: 'Pagaidiet desmit minūtes un pēc tam sūtiet lēnāk.',
  },
  'gmail-relay-denied': {
    title: 'Google Workspace retranslācijas serveris šo sūtītāju neatpazīst',
    cause:
      'Sūtošā servera IP adrese vai sūtītāja domēns nav norādīts organizācijas retranslācijas iestatījumos.',
    remedy:
      'Palūdziet Google Workspace administratoram pievienot IP adresi SMTP retranslācijas pakalpojuma (SMTP relay service) iestatījumos vai atļaut tur pierakstīšanos.',
  },
  'gmail-connection-refused': {
    title: 'Gmail nepieņēma savienojumu',
    cause:
      'Vienlaikus bija pārāk daudz savienojumu, vai arī programma norādīja serverim nepareizu savu nosaukumu.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'gmail-connection-expired': {
    title: 'Gmail slēdza pārāk ilgu savienojumu',
    cause: 'Savienojums bija atvērts pārāk ilgi.',
    remedy: 'Sūtiet vēstuli vēlreiz.',
  },
  'gmail-temporary': {
    title: 'Gmail darbībā ir īslaicīga kļūme',
    cause: 'Google serveri ir noslogoti vai nedarbojas. Jūsu iestatījumi ar to nav saistīti.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'gmail-timeout': {
    title: 'Gmail savienojumam iestājās noildze',
    cause: 'Vēstule pienāca pārāk lēni, tāpēc Gmail slēdza savienojumu.',
    remedy: 'Sūtiet vēstuli vēlreiz. Ja kļūda atkārtojas, pārbaudiet tīkla savienojumu.',
  },
  'gmail-too-many-recipients': {
    title: 'Vēstulei ir vairāk saņēmēju, nekā atļauj Gmail',
    cause: 'Caur Gmail sūtītai vēstulei drīkst būt līdz 100 saņēmējiem.',
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs.',
  },
  'gmail-too-large': {
    title: 'Vēstule ir lielāka, nekā atļauj Gmail',
    cause:
      'Vēstule kopā ar pielikumiem pārsniedz Gmail ierobežojumu. Sūtīšanas laikā pielikums kļūst par trešdaļu lielāks.',
    remedy: 'Nosūtiet mazāku failu vai nosūtiet saiti uz šo failu.',
  },
  'gmail-blocked-content': {
    title: 'Gmail nepieņem pielikumu',
    cause: 'Gmail uzskata vēstules saturu vai faila tipu par bīstamu.',
    remedy: 'Pielikuma vietā nosūtiet saiti uz šo failu vai pievienojiet cita tipa failu.',
  },
  'gmail-spam': {
    title: 'Gmail uzskata vēstuli par surogātpastu',
    cause:
      'Vēstules teksta vai saišu dēļ vai arī tāpēc, ka līdzīgu vēstuļu ir daudz, Google nosprieda, ka saņēmējs šo vēstuli nav gaidījis.',
    remedy: 'Mainiet tekstu un saites un rakstiet tikai tiem, kas vēstuli gaida.',
  },
  'gmail-headers': {
    title: 'Gmail noraidīja vēstules galvenes',
    cause: 'Kādas galvenes, piemēram, From vai Message-ID, trūkst, vai arī tā atkārtojas vai ir kļūdaina.',
    remedy: 'Ziņojiet par šo atbildi programmas administratoram.',
  },
  'gmail-recipient-authentication': {
    title: 'Vēstule neizturēja sūtītāja domēna pārbaudi',
    cause:
      'SPF, DKIM vai DMARC pārbaude neizdevās: sūtītāja domēns neļauj sūtīt no servera, kas vēstuli nosūtīja.',
    remedy: 'Palūdziet domēna pārvaldītājam atļaut sūtošo serveri vai sūtiet caur paša domēna pasta serveri.',
  },
}

import type { ZoneTexts } from './en.ts'

export const lv: ZoneTexts = {
  'zone-server': {
    title: 'smtp.zone.eu vai smtp.zone.ee?',
    cause: 'Kurš no abiem nosaukumiem ir pareizs, nosaka jūsu domēna iestatījumi pakalpojumā Zone.',
    remedy:
      'Zone iestatījumos noskaidrojiet sava domēna izejošā pasta (SMTP) serveri un ievadiet tā nosaukumu un portu 465; laukā „SSL/TLS” izvēlieties „SSL”.',
  },
  'zone-two-factor': {
    title: 'Divfaktoru autentifikācijai vajadzīga lietotnes parole',
    cause:
      'Ja pastkastei ir ieslēgta divfaktoru autentifikācija, tās galvenā parole sūtīšanai no citām programmām vairs neder.',
    remedy:
      'Tīmekļa pastā atveriet Settings → Security → Application passwords, pievienojiet paroli un ievadiet to šeit. Paroli parāda tikai vienu reizi.',
  },
  'zone-username': {
    title: 'Lietotājvārds nav pilna adrese',
    cause: 'Pakalpojumā Zone lietotājvārds parasti ir pilna pastkastes adrese, bet ir norādīts „{username}”.',
    remedy: 'Ievadiet pilnu adresi, piemēram, mara@akmens.lv.',
  },
  'zone-password': {
    title: 'Zone nepieņēma lietotājvārdu vai paroli',
    cause: 'Lietotājvārds vai parole ir nepareiza, vai arī lietotnes paroli nedrīkst izmantot sūtīšanai.',
    remedy: 'Kā lietotājvārdu ievadiet pilnu adresi un vēlreiz ievadiet paroli.',
  },
  'zone-application-password': {
    title: 'Zone pieprasa lietotnes paroli',
    cause: 'Pastkastei ir ieslēgta divfaktoru autentifikācija, tāpēc tās galvenā parole šeit neder.',
    remedy:
      'Tīmekļa pastā atveriet Settings → Security → Application passwords, pievienojiet paroli un ievadiet to šeit. Paroli parāda tikai vienu reizi.',
  },
  'zone-sign-in-limit': {
    title: 'Pārāk daudz neveiksmīgu pierakstīšanās mēģinājumu pakalpojumā Zone',
    cause:
      'Ja divās minūtēs 12 reizes ievada nepareizu paroli, Zone apmēram divas minūtes neļauj pierakstīties.',
    remedy: 'Pagaidiet divas minūtes, pārbaudiet paroli un mēģiniet vēlreiz.',
  },
  'zone-daily-limit': {
    title: 'Sasniegts Zone dienas ierobežojums',
    cause:
      'No pastkastes 24 stundās drīkst sūtīt 2000 saņēmējiem, bet ar Premium un Ultimate plānu – 4000. Šīs pastkastes ierobežojums ir sasniegts.',
    remedy: 'Pārējās vēstules sūtiet, kad sūtīšana atkal būs atļauta[, pēc {wait}].',
  },
  'zone-blocked': {
    title: 'Zone ir bloķējis sūtīšanu no šīs pastkastes',
    cause: 'No pastkastes sūtīja ātrāk nekā pa vienai vēstulei piecās sekundēs, tāpēc Zone sūtīšanu bloķēja.',
    remedy: 'Palūdziet Zone klientu atbalstam noņemt bloķējumu un turpmāk sūtiet lēnāk.',
  },
  'zone-account-disabled': {
    title: 'Zone ir atspējojis šo pastkasti',
    cause: 'Zone šo pastkasti neatpazīst, vai arī tā ir atspējota.',
    remedy: 'Palūdziet pasta administratoram Zone iestatījumos iespējot šo pastkasti.',
  },
  'zone-overload': {
    title: 'Zone pašlaik ir pārslogots',
    cause: 'Serverim nebija brīva procesa, kas pieņemtu savienojumu.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'zone-too-many-recipients': {
    title: 'Vēstulei ir vairāk saņēmēju, nekā atļauj Zone',
    cause: 'Vienai vēstulei drīkst būt līdz 400 saņēmējiem.',
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs.',
  },
  'zone-recipient-syntax': {
    title: 'Saņēmēja adrese ir kļūdaina',
    cause: 'Zone nepieņēma adresi, jo tā nav derīga e-pasta adrese.',
    remedy: 'Izlabojiet adresi un sūtiet vēlreiz.',
  },
  'zone-too-large': {
    title: 'Vēstule ir lielāka, nekā atļauj Zone',
    cause:
      'Vēstule drīkst būt līdz 25 MB liela. Sūtīšanas laikā pielikums kļūst apmēram par trešdaļu lielāks.',
    remedy: 'Nosūtiet mazāku failu vai nosūtiet saiti uz šo failu.',
  },
}

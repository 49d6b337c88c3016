import type { TextTable } from '../../contract/texts.ts'

export const connectionTexts = {
  'host-not-found': {
    title: 'Šāda pasta servera nav',
    cause: 'Pasta servera nosaukums[ „{server}”] nav atrasts. Visticamāk, tajā ir kļūda.',
    remedy:
      'Izlabojiet servera nosaukumu; pareizo zina e-pasta pakalpojumu sniedzējs vai pasta administrators.',
  },
  'name-lookup-failed': {
    title: 'Pasta servera adresi neizdevās noskaidrot',
    cause:
      'Domēna vārdu serveris neatbildēja, tāpēc nav zināms, kur atrodas serveris[ {server}]. Pats nosaukums var būt pareizs.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'connection-refused': {
    title: 'Serveris nepieņem savienojumu',
    cause:
      'Dators ir atrasts, bet šajā portā[ ({server})] neviens neatbild: ports ir nepareizs vai serveris nedarbojas.',
    remedy:
      'Pārbaudiet portu; parasti tas ir 465 vai 587. Ja ports ir pareizs, jautājiet pasta administratoram.',
  },
  'host-unreachable': {
    title: 'Līdz serverim nevar nokļūt',
    cause: 'Tīklā pašlaik nav ceļa līdz serverim[ {server}].',
    remedy: 'Mēģiniet vēlreiz vēlāk. Ja kļūda atkārtojas, jautājiet pasta administratoram.',
  },
  'connection-lost': {
    title: 'Saziņa ar serveri pārtrūka',
    cause: 'Savienojums pārtrūka, bet nav zināms, kurā brīdī. Tāpēc nav zināms arī, vai vēstule ir nosūtīta.',
    remedy: 'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai jautājiet saņēmējam.',
  },
  'certificate-wrong-name': {
    title: 'Servera sertifikātā ir cits nosaukums',
    cause:
      'Sertifikāts neattiecas uz ievadīto nosaukumu[ ({server})]. Vai nu serverim ir cits oficiālais nosaukums, vai arī kāds par to uzdodas.',
    remedy:
      'Ievadiet servera nosaukumu, ko norādījis e-pasta pakalpojumu sniedzējs. Šo pārbaudi izslēgt nevar.',
  },
  'certificate-expired': {
    title: 'Servera sertifikātam beidzies derīguma termiņš',
    cause: 'Bez derīga sertifikāta nevar zināt, vai tas ir īstais serveris, tāpēc nekas netika nosūtīts.',
    remedy: 'Palūdziet pasta administratoram sertifikātu atjaunot.',
  },
  'certificate-not-yet-valid': {
    title: 'Servera sertifikāts vēl nav spēkā',
    cause: 'Sertifikāts stāsies spēkā tikai vēlāk, vai arī kādam no datoriem ir nepareizs pulkstenis.',
    remedy: 'Palūdziet pasta administratoram pārbaudīt sertifikātu un datoru pulksteņus.',
  },
  'certificate-self-signed': {
    title: 'Serveris savu sertifikātu ir parakstījis pats',
    cause: 'Šāds sertifikāts pats par sevi neko nepierāda, tāpēc nekas netika nosūtīts.',
    remedy:
      'Ja tas ir jūsu pašu serveris, ievadiet tā sertifikātu laukā „Servera sertifikāts”. Citādi palūdziet pasta administratoram iegādāties zināma izdevēja sertifikātu.',
  },
  'certificate-untrusted': {
    title: 'Servera sertifikātam nav zināma izdevēja',
    cause:
      'Sertifikātu ir parakstījis nezināms izdevējs, vai arī trūkst kādas tā daļas. To var izraisīt arī pretvīrusu programma vai ugunsmūris ceļā līdz serverim.',
    remedy:
      'Ja tas ir jūsu pašu serveris, ievadiet izdevēja sertifikātu laukā „Servera sertifikāts”. Citādi jautājiet pasta administratoram.',
  },
  'certificate-invalid': {
    title: 'Servera sertifikāts nav derīgs',
    cause: 'Sertifikāts ir atsaukts vai izveidots nepareizi, tāpēc nekas netika nosūtīts.',
    remedy: 'Palūdziet pasta administratoram sertifikātu nomainīt.',
  },
  'tls-too-old': {
    title: 'Šifrēšana ir novecojusi',
    cause:
      'Serverim un šai programmai nav kopīgas pietiekami drošas šifrēšanas: vajadzīga vismaz versija TLS 1.2.',
    remedy: 'Palūdziet pasta administratoram atjaunināt serveri.',
  },
  'tls-failed': {
    title: 'Šifrētu savienojumu neizdevās izveidot',
    cause: 'Serveris un programma nevarēja vienoties par šifrēšanu, vai arī savienojums tikmēr pārtrūka.',
    remedy:
      'Mēģiniet vēlreiz un pārbaudiet, vai šifrēšana atbilst portam. Ja kļūda atkārtojas, jautājiet pasta administratoram.',
  },
  'encryption-required': {
    title: 'Serveris pieprasa šifrēšanu',
    cause: 'Savienojums nebija šifrēts, tāpēc serveris to neturpināja.',
    remedy: 'Izvēlieties „StartSSL/SSL/TLS”, bet portam 465 – „SSL”.',
  },
  'starttls-unavailable': {
    title: 'Serveris pašlaik nevar šifrēt',
    cause: 'Serveris ziņo, ka šifrēšana īslaicīgi nedarbojas, tāpēc nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'sign-in-expired': {
    title: 'Pie pakalpojumu sniedzēja jāpierakstās vēlreiz',
    cause: 'Atļauja sūtīt vēstules ir beigusies vai atsaukta, piemēram, pēc paroles maiņas.',
    remedy: 'Pierakstieties pie pakalpojumu sniedzēja vēlreiz, izmantojot pogu kartiņā.',
  },
  'consent-declined': {
    title: 'Atļauja netika dota',
    cause: 'Pierakstoties pie pakalpojumu sniedzēja, lūgums atļaut sūtīt vēstules tika noraidīts.',
    remedy:
      'Pierakstieties vēlreiz un piekrītiet lūgumam. Ja tas neizdodas, jautājiet pasta administratoram.',
  },
  'consent-needs-administrator': {
    title: 'Organizācija šo programmu nav atļāvusi',
    cause: 'Atļaut programmai sūtīt vēstules var tikai organizācijas administrators.',
    remedy: 'Palūdziet pasta administratoram programmu atļaut.',
  },
  'oauth-application-refused': {
    title: 'Pakalpojumu sniedzējs šo programmu neatzīst',
    cause:
      'Programmas reģistrācija pie pakalpojumu sniedzēja ir nepareiza vai novecojusi; pati pierakstīšanās var būt pareiza.',
    remedy: 'Palūdziet programmas administratoram pārbaudīt reģistrāciju.',
  },
  'sign-in-service-busy': {
    title: 'Pakalpojumu sniedzēja pierakstīšanās īslaicīgi nedarbojas',
    cause: 'Pakalpojumu sniedzējs pašlaik nevarēja pabeigt pierakstīšanos.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'token-refused': {
    title: 'Pastkaste neatzīst pierakstīšanos pie pakalpojumu sniedzēja',
    cause: 'Atļauja ir beigusies, pieder citai pastkastei vai neattiecas uz vēstuļu sūtīšanu.',
    remedy: 'Pierakstieties pie pakalpojumu sniedzēja vēlreiz ar to kontu, kura pastkaste norādīta kartiņā.',
  },
  'sign-in-broken-off': {
    title: 'Pierakstīšanās apstājās pusceļā',
    cause:
      'Serveris prasīja lietotājvārdu vai paroli, bet to nesaņēma. 334 pats par sevi nav kļūda: tas nozīmē, ka serveris gaida.',
    remedy:
      'Ievadiet lietotājvārdu un paroli vēlreiz. Ja kļūda atkārtojas, jautājiet pasta administratoram, vai programmas drīkst pierakstīties šajā pastkastē.',
  },
  'sign-in-unanswered': {
    title: 'Pierakstīšanās netika pabeigta',
    cause:
      'Pēdējais, ko serveris atbildēja, bija 334, kas nozīmē tikai „turpiniet”. Īstā atbilde nepienāca: pastkastei var būt izslēgta programmu pierakstīšanās, vai arī serveris atbildēja pārāk vēlu.',
    remedy:
      'Jautājiet pasta administratoram, vai programmas drīkst pierakstīties šajā pastkastē, un pārbaudiet lietotājvārdu un paroli.',
  },
  'password-missing': {
    title: 'Trūkst paroles',
    cause: 'Lietotājvārds ir norādīts, bet paroles nav.',
    remedy: 'Ievadiet paroli. Ja serveris pierakstīšanos nepieprasa, atstājiet lauku „Lietotājs” tukšu.',
  },
  'sign-in-attempts': {
    title: 'Pierakstīšanās mēģinājumu bija pārāk daudz',
    cause:
      'Serveris ir saskaitījis pārāk daudz pierakstīšanās reižu vai nepareizu paroļu un kādu laiku nevienu neielaiž.',
    remedy:
      'Vispirms pārbaudiet paroli un tad mēģiniet vēlāk[, piemēram, pēc {wait}]. Ja turpināsiet uzreiz, būs jāgaida ilgāk.',
  },
  'app-password-needed': {
    title: 'Pastkastei vajadzīga lietotnes parole',
    cause: 'Kontā jāpierakstās divos soļos, tāpēc parastā parole citās programmās neder.',
    remedy: 'Izveidojiet pie e-pasta pakalpojumu sniedzēja lietotnes paroli un ievadiet to parastās vietā.',
  },
  'password-expired': {
    title: 'Parolei beidzies derīguma termiņš',
    cause: 'Pirms pierakstīšanās serveris pieprasa jaunu paroli.',
    remedy: 'Nomainiet paroli pie e-pasta pakalpojumu sniedzēja un ievadiet šeit jauno.',
  },
  'account-disabled': {
    title: 'Konts ir slēgts vai bloķēts',
    cause:
      'Serveris kontu pazīst, bet ir to slēdzis vai bloķējis. Servera atbildē var būt norādīts, kurš konts tas ir.',
    remedy:
      'Ja tas ir jūsu konts, palūdziet pasta administratoram to atbloķēt. Ja tas ir saņēmēja konts, palūdziet saņēmējam citu adresi.',
  },
  'sign-in-method-refused': {
    title: 'Serveris šādu pierakstīšanos vairs nepieņem',
    cause: 'Pati parole var būt pareiza, bet šādā veidā serveris neielaiž.',
    remedy:
      'Izvēlieties pasta sūtītāju, ar kuru jāpierakstās pie pakalpojumu sniedzēja, vai palūdziet pasta administratoram šo pierakstīšanās veidu atļaut.',
  },
  'sign-in-disabled': {
    title: 'Programmas šajā pastkastē pierakstīties nedrīkst',
    cause: 'Lietotājvārds un parole var būt pareizi, bet sūtīšana no citām programmām ir izslēgta.',
    remedy: 'Palūdziet pasta administratoram šai pastkastei ieslēgt sūtīšanu no citām programmām (SMTP).',
  },
  'sign-in-unavailable': {
    title: 'Serveris pašlaik nevar pārbaudīt pierakstīšanos',
    cause: 'Serverī ir īslaicīga kļūme. Lietotājvārds un parole var būt pareizi.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'sign-in-mechanism-unknown': {
    title: 'Serveris šādu pierakstīšanās veidu nepazīst',
    cause: 'Serveris šādu pierakstīšanos nepiedāvā vai piedāvā tikai šifrētā savienojumā.',
    remedy:
      'Pārbaudiet šifrēšanu un pasta sūtītāju vai jautājiet pasta administratoram, kurš pierakstīšanās veids der.',
  },
  'sign-in-not-taken': {
    title: 'Serveris šajā savienojumā pierakstīties neļauj',
    cause: 'Serveris pierakstīšanos nepieņēma. Parasti nepareizs ir ports vai šifrēšana.',
    remedy:
      'Pārbaudiet portu un šifrēšanu. Ja serveris pierakstīšanos nepieprasa, atstājiet lauku „Lietotājs” tukšu.',
  },
  'sign-in-garbled': {
    title: 'Serveris nesaprata pierakstīšanos',
    cause: 'Programma nosūtīja lietotājvārdu vai paroli veidā, ko serveris nevarēja nolasīt.',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'server-wants-sign-in': {
    title: 'Serveris pieprasa pierakstīšanos',
    cause: 'Vēstuli mēģināja nosūtīt bez pierakstīšanās, vai arī pierakstīšanās neizdevās.',
    remedy: 'Ievadiet kartiņā lietotājvārdu un paroli.',
  },
  'sign-in-refused': {
    title: 'Serveris nepieņēma pierakstīšanos',
    cause:
      'Visbiežāk nepareizs ir lietotājvārds vai parole. Var arī būt, ka pastkastē nedrīkst pierakstīties ar programmām.',
    remedy:
      'Ievadiet paroli vēlreiz; lietotājvārds parasti ir pilna e-pasta adrese. Ja tas nepalīdz, jautājiet pasta administratoram.',
  },
} as const satisfies TextTable

import type { TextTable } from '../../contract/texts.ts'

export const connectionTexts = {
  'host-not-found': {
    title: 'Pasta serveris nav atrasts',
    cause: 'Pasta servera nosaukums[ „{server}”] nav atrasts. Visticamāk, tajā ir kļūda.',
    remedy:
      'Izlabojiet servera nosaukumu; pareizo zina e-pasta pakalpojumu sniedzējs vai pasta administrators.',
  },
  'name-lookup-failed': {
    title: 'Pasta servera adresi neizdevās noskaidrot',
    cause:
      'Domēnu nosaukumu serveris neatbildēja, tāpēc servera[ {server}] adrese nav zināma. Pats nosaukums var būt pareizs.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'connection-refused': {
    title: 'Serveris nepieņem savienojumu',
    cause:
      'Serveris ir atrasts, bet šajā portā[ ({server})] nedarbojas neviens pakalpojums: ports ir nepareizs vai serveris nedarbojas.',
    remedy:
      'Pārbaudiet portu; parasti tas ir 465 vai 587. Ja ports ir pareizs, sazinieties ar pasta administratoru.',
  },
  'host-unreachable': {
    title: 'Serveris nav sasniedzams',
    cause: 'Tīklā pašlaik nevar sasniegt serveri[ {server}].',
    remedy: 'Mēģiniet vēlreiz vēlāk. Ja kļūda atkārtojas, sazinieties ar pasta administratoru.',
  },
  'connection-lost': {
    title: 'Saziņa ar serveri pārtrūka',
    cause: 'Savienojums pārtrūka, bet nav zināms, kurā brīdī. Tāpēc nav zināms arī, vai vēstule ir nosūtīta.',
    remedy:
      'Pirms sūtāt vēlreiz, ieskatieties nosūtīto vēstuļu mapē vai pajautājiet saņēmējam, vai vēstule ir pienākusi.',
  },
  'certificate-wrong-name': {
    title: 'Servera sertifikātā ir cits nosaukums',
    cause:
      'Sertifikāts neattiecas uz ievadīto nosaukumu[ ({server})]. Vai nu serverim ir cits oficiālais nosaukums, vai arī kāds uzdodas par šo serveri.',
    remedy:
      'Ievadiet servera nosaukumu, ko norādījis e-pasta pakalpojumu sniedzējs. Šo pārbaudi izslēgt nevar.',
  },
  'certificate-expired': {
    title: 'Servera sertifikātam beidzies derīguma termiņš',
    cause: 'Bez derīga sertifikāta nevar zināt, vai serveris ir īstais, tāpēc nekas netika nosūtīts.',
    remedy: 'Palūdziet pasta administratoram sertifikātu atjaunot.',
  },
  'certificate-not-yet-valid': {
    title: 'Servera sertifikāts vēl nav spēkā',
    cause:
      'Sertifikāts stāsies spēkā tikai vēlāk, vai arī kādā no datoriem ir nepareizi iestatīts pulkstenis.',
    remedy: 'Palūdziet pasta administratoram pārbaudīt sertifikātu un datoru pulksteņus.',
  },
  'certificate-self-signed': {
    title: 'Servera sertifikāts ir pašparakstīts',
    cause: 'Šāds sertifikāts neapliecina, ka serveris ir īstais, tāpēc nekas netika nosūtīts.',
    remedy:
      'Ja tas ir jūsu pašu serveris, ievadiet tā sertifikātu laukā „Servera sertifikāts”. Pretējā gadījumā palūdziet pasta administratoram uzstādīt atzīta izdevēja sertifikātu.',
  },
  'certificate-untrusted': {
    title: 'Servera sertifikāta izdevējs nav zināms',
    cause:
      'Sertifikātu ir izsniedzis nezināms izdevējs, vai arī sertifikātu ķēde nav pilnīga. To var izraisīt arī pretvīrusu programma vai ugunsmūris.',
    remedy:
      'Ja tas ir jūsu pašu serveris, ievadiet izdevēja sertifikātu laukā „Servera sertifikāts”. Pretējā gadījumā sazinieties ar pasta administratoru.',
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
      'Mēģiniet vēlreiz un pārbaudiet, vai šifrēšana atbilst portam. Ja kļūda atkārtojas, sazinieties ar pasta administratoru.',
  },
  'encryption-required': {
    title: 'Serveris pieprasa šifrēšanu',
    cause: 'Savienojums nebija šifrēts, tāpēc serveris to neturpināja.',
    remedy: 'Izvēlieties „StartSSL/SSL/TLS”, bet portam 465 – „SSL”.',
  },
  'starttls-unavailable': {
    title: 'Serveris pašlaik nevar šifrēt savienojumu',
    cause: 'Serveris ziņo, ka šifrēšana īslaicīgi nedarbojas, tāpēc nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'sign-in-expired': {
    title: 'Pakalpojumu sniedzēja lapā jāpierakstās vēlreiz',
    cause: 'Atļauja sūtīt vēstules ir beigusies vai atsaukta, piemēram, pēc paroles maiņas.',
    remedy: 'Pierakstieties vēlreiz pakalpojumu sniedzēja lapā, izmantojot pogu kartiņā.',
  },
  'consent-declined': {
    title: 'Atļauja netika dota',
    cause: 'Pakalpojumu sniedzēja lapā lūgums atļaut sūtīt vēstules tika noraidīts.',
    remedy:
      'Pierakstieties vēlreiz un piekrītiet lūgumam. Ja tas neizdodas, sazinieties ar pasta administratoru.',
  },
  'consent-needs-administrator': {
    title: 'Organizācija šo programmu nav atļāvusi',
    cause: 'Atļaut programmai sūtīt vēstules var tikai organizācijas pasta administrators.',
    remedy: 'Palūdziet pasta administratoram programmu atļaut.',
  },
  'oauth-application-refused': {
    title: 'Pakalpojumu sniedzējs šo programmu neatzīst',
    cause:
      'Programmas reģistrācija pakalpojumu sniedzēja sistēmā ir nepareiza vai novecojusi; jūsu pierakstīšanās dati var būt pareizi.',
    remedy: 'Palūdziet programmas administratoram pārbaudīt reģistrāciju.',
  },
  'sign-in-service-busy': {
    title: 'Pakalpojumu sniedzēja pierakstīšanās serveris īslaicīgi nedarbojas',
    cause: 'Pakalpojumu sniedzējs nevarēja pabeigt pierakstīšanos.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'token-refused': {
    title: 'Pakalpojumu sniedzēja dotā atļauja šai pastkastei nav derīga',
    cause: 'Atļauja ir beigusies, pieder citai pastkastei vai neattiecas uz vēstuļu sūtīšanu.',
    remedy: 'Pakalpojumu sniedzēja lapā pierakstieties vēlreiz ar to kontu, kura pastkaste norādīta kartiņā.',
  },
  'sign-in-broken-off': {
    title: 'Pierakstīšanās apstājās pusceļā',
    cause:
      'Servera pēdējā atbilde bija lietotājvārda vai paroles pieprasījums (334), nevis lēmums. Tas vien nenozīmē, ka parole ir nepareiza.',
    remedy:
      'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}]. Ja kļūda atkārtojas, jautājiet pasta administratoram, vai programmas drīkst pierakstīties šajā pastkastē.',
  },
  'sign-in-unanswered': {
    title: 'Pierakstīšanās netika pabeigta',
    cause:
      'Servera pēdējā atbilde bija 334, kas nozīmē tikai „turpiniet”. Galīgā atbilde nepienāca: pastkastei var būt izslēgta programmu piekļuve, vai arī serveris atbildēja pārāk vēlu.',
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
      'Serveris ir saņēmis pārāk daudz pierakstīšanās mēģinājumu vai nepareizu paroļu un kādu laiku pierakstīties neļauj.',
    remedy:
      'Vispirms pārbaudiet paroli un mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}]. Ja mēģināsiet uzreiz, būs jāgaida ilgāk.',
  },
  'app-password-needed': {
    title: 'Pastkastei vajadzīga lietotnes parole',
    cause: 'Kontam ir ieslēgta divpakāpju verifikācija, tāpēc parastā parole citās programmās neder.',
    remedy:
      'Izveidojiet e-pasta pakalpojumu sniedzēja lapā lietotnes paroli un ievadiet to parastās paroles vietā.',
  },
  'password-expired': {
    title: 'Parolei beidzies derīguma termiņš',
    cause: 'Pirms pierakstīšanās serveris pieprasa jaunu paroli.',
    remedy: 'Nomainiet paroli e-pasta pakalpojumu sniedzēja lapā un jauno ievadiet kartiņā.',
  },
  'account-disabled': {
    title: 'Konts ir slēgts vai bloķēts',
    cause:
      'Konts serverī pastāv, bet tas ir slēgts vai bloķēts. Servera atbildē var būt norādīts, kurš konts tas ir.',
    remedy:
      'Ja tas ir jūsu konts, palūdziet pasta administratoram to atbloķēt. Ja tas ir saņēmēja konts, palūdziet saņēmējam citu adresi.',
  },
  'sign-in-method-refused': {
    title: 'Serveris šādu pierakstīšanos vairs nepieņem',
    cause: 'Parole var būt pareiza, bet šādā veidā serveris pierakstīties neļauj.',
    remedy:
      'Izvēlieties pasta sūtītāju, kas izmanto pierakstīšanos pakalpojumu sniedzēja lapā, vai palūdziet pasta administratoram šo pierakstīšanās veidu atļaut.',
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
    title: 'Serveris šādu pierakstīšanās veidu neatpazīst',
    cause: 'Serveris šo pierakstīšanās veidu nepiedāvā vai piedāvā tikai šifrētā savienojumā.',
    remedy:
      'Pārbaudiet šifrēšanu un pasta sūtītāju vai jautājiet pasta administratoram, kurš pierakstīšanās veids der.',
  },
  'sign-in-not-taken': {
    title: 'Serveris šajā savienojumā pierakstīties neļauj',
    cause: 'Serveris noraidīja pierakstīšanās komandu. Parasti nepareizs ir ports vai šifrēšana.',
    remedy:
      'Pārbaudiet portu un šifrēšanu. Ja serveris pierakstīšanos nepieprasa, atstājiet lauku „Lietotājs” tukšu.',
  },
  'sign-in-garbled': {
    title: 'Serveris nesaprata pierakstīšanās datus',
    cause: 'Programma nosūtīja lietotājvārdu vai paroli veidā, ko serveris nevarēja nolasīt.',
    remedy: 'Ziņojiet par to programmas administratoram.',
  },
  'server-wants-sign-in': {
    title: 'Serveris pieprasa pierakstīšanos',
    cause: 'Vēstuli mēģināja nosūtīt bez pierakstīšanās, vai arī pierakstīšanās neizdevās.',
    remedy: 'Ievadiet kartiņā lietotājvārdu un paroli.',
  },
  'sign-in-refused': {
    title: 'Pierakstīties neizdevās',
    cause:
      'Visbiežāk nepareizs ir lietotājvārds vai parole. Iespējams arī, ka programmām šajā pastkastē nav atļauts pierakstīties.',
    remedy:
      'Ievadiet paroli vēlreiz; lietotājvārds parasti ir pilna e-pasta adrese. Ja tas nepalīdz, sazinieties ar pasta administratoru.',
  },
} as const satisfies TextTable

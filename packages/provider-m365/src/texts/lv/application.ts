import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'Programma ir reģistrēta ar nepareizu veidu',
    cause:
      'Atgriešanās adrese ir reģistrēta kā „Single-page application”, tāpēc Microsoft katru pierakstīšanos pēc diennakts izbeidz.',
    remedy:
      'Programmas administratoram Microsoft Entra jāreģistrē adrese ar veidu „Web”; pēc tam visiem jāpierakstās no jauna.',
  },
  'm365-client-unknown': {
    title: 'Microsoft programmu nepazīst',
    cause: 'Šajā organizācijā vai šajā Microsoft mākonī nav programmas ar šādu ID.',
    remedy:
      'Programmas administratoram jāpārbauda programmas ID, organizācija (tenant) un mākonis; reizēm programma jāapstiprina organizācijas administratoram.',
  },
  'm365-client-secret-wrong': {
    title: 'Programmas noslēpums ir nepareizs',
    cause:
      'Microsoft programmas noslēpumu (client secret) nepieņem. Bieži lauka „Value” vietā ir nokopēts „Secret ID”.',
    remedy: 'Programmas administrators Microsoft Entra izveido jaunu noslēpumu un ievada tā lauku „Value”.',
  },
  'm365-client-secret-expired': {
    title: 'Programmas noslēpumam beidzies derīguma termiņš',
    cause:
      'Programmas noslēpums (client secret) ir derīgs ne ilgāk kā 24 mēnešus, un šis laiks ir pagājis. Kamēr tas nav nomainīts, neviens nevar sūtīt caur Microsoft 365.',
    remedy: 'Programmas administrators Microsoft Entra izveido jaunu noslēpumu un ievada tā lauku „Value”.',
  },
  'm365-client-secret-missing': {
    title: 'Trūkst programmas noslēpuma',
    cause: 'Programma ir reģistrēta ar noslēpumu, bet to nenosūtīja.',
    remedy: 'Programmas administratoram jāievada noslēpums (client secret) vai sertifikāts.',
  },
  'm365-client-secret-unwanted': {
    title: 'Programma ir reģistrēta bez noslēpuma',
    cause:
      'Programma nosūtīja noslēpumu (client secret), bet Microsoft Entra programma ir reģistrēta bez noslēpuma.',
    remedy: 'Programmas administratoram jāreģistrē atgriešanās adrese ar veidu „Web” vai jāizņem noslēpums.',
  },
  'm365-client-certificate': {
    title: 'Programmas sertifikāts netiek pieņemts',
    cause:
      'Sertifikātam beidzies derīguma termiņš, tas ir atsaukts vai nav reģistrēts Microsoft Entra, vai arī nepareizs ir servera pulkstenis.',
    remedy:
      'Programmas administratoram sadaļā „Certificates & secrets” jāaugšupielādē lietotais sertifikāts un jāpārbauda pulkstenis.',
  },
  'm365-app-disabled': {
    title: 'Programma jūsu organizācijā ir atspējota',
    cause: 'Administrators šo programmu ir atspējojis visā organizācijā.',
    remedy: 'Palūdziet Microsoft 365 administratoram iespējot programmu sadaļā „Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'Atgriešanās adrese nav reģistrēta',
    cause: 'Adrese, uz kuru Microsoft jūs sūtītu atpakaļ, programmai nav reģistrēta tieši tādā rakstībā.',
    remedy: 'Programmas administratoram tieši šī adrese jāpievieno Microsoft Entra laukā „Redirect URI”.',
  },
  'm365-single-tenant': {
    title: 'Programma ir reģistrēta tikai vienai organizācijai',
    cause:
      'Programma ļāva pierakstīties jebkuras organizācijas kontiem, bet reģistrācija atļauj tikai vienu organizāciju.',
    remedy:
      'Programmas administratoram jānorāda šī organizācija (tenant) vai jāreģistrē programma vairākām organizācijām.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft šādu organizāciju nepazīst',
    cause: 'Šādas organizācijas (tenant) nav, vai tā atrodas citā Microsoft mākonī.',
    remedy: 'Programmas administratoram jāpārbauda organizācija un mākonis.',
  },
  'm365-cloud-mismatch': {
    title: 'Organizācija atrodas citā Microsoft mākonī',
    cause: 'Šīs organizācijas konti pierakstās citā Microsoft mākonī, kurā programma jāreģistrē atsevišķi.',
    remedy: 'Programmas administratoram programma jāreģistrē šajā mākonī un tas jāizvēlas iestatījumos.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft nepazīst prasīto atļauju',
    cause: 'Programma prasīja atļauju, kādas šajā organizācijā vai šajā mākonī nav.',
    remedy: 'Programmas administratoram jāpārbauda mākonis un reģistrācijas atļaujas.',
  },
  'm365-scopes-mixed': {
    title: 'Sajauktas divu pakalpojumu atļaujas',
    cause: 'Programma vienlaikus prasīja Outlook un cita Microsoft pakalpojuma atļaujas.',
    remedy: 'Programmas administratoram jāpanāk, lai programma prasa tikai atļauju „SMTP.Send”.',
  },
  'm365-no-exchange': {
    title: 'Organizācijai nav Exchange Online',
    cause: 'Microsoft šajā organizācijā neatrod pasta pakalpojumu.',
    remedy: 'Palūdziet Microsoft 365 administratoram pārbaudīt organizācijas licences.',
  },
  'm365-permission-missing': {
    title: 'Reģistrācijā trūkst atļaujas',
    cause: 'Programmas reģistrācijā nav norādīta atļauja sūtīt vēstules.',
    remedy:
      'Programmas administratoram Microsoft Entra jāpievieno atļauja „SMTP.Send” cilvēkiem vai „SMTP.SendAsApp” pašai programmai.',
  },
  'm365-loop': {
    title: 'Programma pārāk bieži vērsās pie Microsoft',
    cause: 'Viens un tas pats pieprasījums tika atkārtots tik bieži, ka Microsoft uz to vairs neatbild.',
    remedy: 'Pagaidiet stundu. Programmas administratoram jānoskaidro, kas to atkārto.',
  },
  'm365-service-fault': {
    title: 'Microsoft darbībā pašlaik ir traucējumi',
    cause: 'Microsoft pierakstīšanās pakalpojums šoreiz nedarbojās. Vēstule netika nosūtīta.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft ierobežo jūsu organizācijas pieprasījumus',
    cause: 'Īsā laikā no jūsu organizācijas bija pārāk daudz pierakstīšanās reižu. Vēstule netika nosūtīta.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-sign-in-unreachable': {
    title: 'Microsoft pierakstīšanās pakalpojums nav sasniedzams',
    cause: 'Pierakstīšanās pakalpojums neatbildēja. Vēstule netika nosūtīta.',
    remedy:
      'Mēģiniet vēlreiz. Ja tas atkārtojas, programmas administratoram jāpārbauda servera tīkls un ugunsmūris.',
  },
}

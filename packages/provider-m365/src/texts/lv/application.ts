import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'Programma ir reģistrēta ar nepareizu veidu',
    cause:
      'Atgriešanās adrese ir reģistrēta kā „Single-page application”, tāpēc Microsoft katru pierakstīšanos pēc diennakts izbeidz.',
    remedy:
      'Programmas administrators Microsoft Entra reģistrē adresi ar veidu „Web”; pēc tam visi pierakstās no jauna.',
  },
  'm365-client-unknown': {
    title: 'Microsoft programmu nepazīst',
    cause: 'Šajā organizācijā vai šajā Microsoft mākonī nav programmas ar šādu ID.',
    remedy:
      'Programmas administrators pārbauda programmas ID, organizāciju (tenant) un mākoni; reizēm programma jāapstiprina organizācijas administratoram.',
  },
  'm365-client-secret-wrong': {
    title: 'Programmas noslēpums nav pareizs',
    cause:
      'Microsoft programmas noslēpumu (client secret) nepieņem. Bieži lauka „Value” vietā ir nokopēts „Secret ID”.',
    remedy: 'Programmas administrators Microsoft Entra izveido jaunu noslēpumu un ievada tā lauku „Value”.',
  },
  'm365-client-secret-expired': {
    title: 'Programmas noslēpumam ir beidzies termiņš',
    cause:
      'Programmas noslēpums (client secret) ir derīgs ne ilgāk kā 24 mēnešus, un šis laiks ir pagājis. Kamēr jauna nav, neviens nevar sūtīt caur Microsoft 365.',
    remedy: 'Programmas administrators Microsoft Entra izveido jaunu noslēpumu un ievada tā lauku „Value”.',
  },
  'm365-client-secret-missing': {
    title: 'Trūkst programmas noslēpuma',
    cause: 'Programma ir reģistrēta ar noslēpumu, bet to nenosūtīja.',
    remedy: 'Programmas administrators ievada noslēpumu (client secret) vai sertifikātu.',
  },
  'm365-client-secret-unwanted': {
    title: 'Programma ir reģistrēta bez noslēpuma',
    cause: 'Programma nosūtīja noslēpumu (client secret), bet Microsoft Entra tā ir reģistrēta bez tā.',
    remedy: 'Programmas administrators reģistrē atgriešanās adresi ar veidu „Web” vai noslēpumu izņem.',
  },
  'm365-client-certificate': {
    title: 'Programmas sertifikāts netiek pieņemts',
    cause:
      'Sertifikātam ir beidzies termiņš, tas ir atsaukts vai nav reģistrēts Microsoft Entra, vai arī nepareizs ir servera pulkstenis.',
    remedy:
      'Programmas administrators augšupielādē lietojamo sertifikātu sadaļā „Certificates & secrets” un pārbauda pulksteni.',
  },
  'm365-app-disabled': {
    title: 'Programma jūsu organizācijā ir atspējota',
    cause: 'Administrators šo programmu ir atspējojis visā organizācijā.',
    remedy: 'Lūdziet Microsoft 365 administratoram iespējot programmu sadaļā „Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'Atgriešanās adrese nav reģistrēta',
    cause: 'Adrese, uz kuru Microsoft jūs sūtītu atpakaļ, programmai nav reģistrēta burts burtā.',
    remedy: 'Programmas administrators tieši šo adresi pievieno Microsoft Entra laukā „Redirect URI”.',
  },
  'm365-single-tenant': {
    title: 'Programma ir reģistrēta tikai vienai organizācijai',
    cause:
      'Programma mēģināja pierakstīt jebkuras organizācijas kontus, bet reģistrācija atļauj tikai vienu.',
    remedy:
      'Programmas administrators norāda šo organizāciju (tenant) vai reģistrē programmu vairākām organizācijām.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft organizāciju nepazīst',
    cause: 'Šādas organizācijas (tenant) nav, vai tā atrodas citā Microsoft mākonī.',
    remedy: 'Programmas administrators pārbauda organizāciju un mākoni.',
  },
  'm365-cloud-mismatch': {
    title: 'Organizācija atrodas citā Microsoft mākonī',
    cause: 'Šīs organizācijas konti pierakstās citā Microsoft mākonī, kurā programma jāreģistrē atsevišķi.',
    remedy: 'Programmas administrators reģistrē programmu šajā mākonī un izvēlas to iestatījumos.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft nepazīst prasīto atļauju',
    cause: 'Programma prasīja atļauju, kādas šajā organizācijā vai šajā mākonī nav.',
    remedy: 'Programmas administrators pārbauda mākoni un reģistrācijas atļaujas.',
  },
  'm365-scopes-mixed': {
    title: 'Sajauktas divu pakalpojumu atļaujas',
    cause: 'Programma vienlaikus prasīja Outlook un cita Microsoft pakalpojuma atļaujas.',
    remedy: 'Programmas administrators liek prasīt tikai atļauju „SMTP.Send”.',
  },
  'm365-no-exchange': {
    title: 'Organizācijai nav Exchange Online',
    cause: 'Microsoft šajā organizācijā neatrod pasta pakalpojumu.',
    remedy: 'Lūdziet Microsoft 365 administratoram pārbaudīt organizācijas licences.',
  },
  'm365-permission-missing': {
    title: 'Reģistrācijā trūkst atļaujas',
    cause: 'Programmas reģistrācijā nav norādīta atļauja sūtīt e-pastus.',
    remedy:
      'Programmas administrators Microsoft Entra pievieno atļauju „SMTP.Send” cilvēkiem vai „SMTP.SendAsApp” pašai programmai.',
  },
  'm365-loop': {
    title: 'Programma pārāk bieži vērsās pie Microsoft',
    cause: 'Viens un tas pats pieprasījums tika atkārtots tik bieži, ka Microsoft uz to vairs neatbild.',
    remedy: 'Pagaidiet stundu. Programmas administratoram jānoskaidro, kas to atkārto.',
  },
  'm365-service-fault': {
    title: 'Microsoft pašlaik ir traucējumi',
    cause: 'Microsoft pierakstīšanās pakalpojums šoreiz nestrādāja. E-pasts netika nosūtīts.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft ierobežo jūsu organizācijas pieprasījumus',
    cause: 'Īsā laikā no jūsu organizācijas bija pārāk daudz pierakstīšanās reižu. E-pasts netika nosūtīts.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-sign-in-unreachable': {
    title: 'Microsoft pierakstīšanās pakalpojums nav sasniedzams',
    cause: 'Pierakstīšanās pakalpojums neatbildēja. E-pasts netika nosūtīts.',
    remedy:
      'Mēģiniet vēlreiz. Ja tas atkārtojas, programmas administrators pārbauda servera tīklu un ugunsmūri.',
  },
}

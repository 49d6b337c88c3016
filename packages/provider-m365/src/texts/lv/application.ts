import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'Programmai reģistrēts nepareizs tips',
    cause:
      'Novirzīšanas adrese (Redirect URI) ir reģistrēta kā „Single-page application”, tāpēc Microsoft pēc diennakts anulē katru pierakstīšanos.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centrā reģistrēt adresi ar tipu „Web”; pēc tam visiem jāpierakstās no jauna.',
  },
  'm365-client-unknown': {
    title: 'Microsoft neatpazīst šo programmu',
    cause: 'Šajā organizācijā vai šajā Microsoft mākonī nav programmas ar šādu ID.',
    remedy:
      'Palūdziet programmas administratoram pārbaudīt programmas ID, nomnieku (tenant) un mākoni; reizēm programma jāapstiprina organizācijas administratoram.',
  },
  'm365-client-secret-wrong': {
    title: 'Klienta noslēpums (client secret) ir nepareizs',
    cause:
      'Šo klienta noslēpumu (client secret) Microsoft nepieņem. Bieži lauka „Value” vietā ir nokopēts „Secret ID”.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centrā izveidot jaunu klienta noslēpumu un ievadīt tā lauka „Value” vērtību.',
  },
  'm365-client-secret-expired': {
    title: 'Klienta noslēpumam beidzies derīguma termiņš',
    cause:
      'Klienta noslēpums (client secret) ir derīgs ne ilgāk kā 24 mēnešus, un šis laiks ir pagājis. Kamēr noslēpums nav nomainīts, neviens nevar sūtīt caur Microsoft 365.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centrā izveidot jaunu klienta noslēpumu un ievadīt tā lauka „Value” vērtību.',
  },
  'm365-client-secret-missing': {
    title: 'Trūkst klienta noslēpuma',
    cause: 'Programma ir reģistrēta ar klienta noslēpumu, bet klienta noslēpums netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram ievadīt klienta noslēpumu (client secret) vai sertifikātu.',
  },
  'm365-client-secret-unwanted': {
    title: 'Programma ir reģistrēta bez klienta noslēpuma',
    cause:
      'Programma nosūtīja klienta noslēpumu (client secret), bet Microsoft Entra centrā tā ir reģistrēta bez klienta noslēpuma.',
    remedy:
      'Palūdziet programmas administratoram reģistrēt novirzīšanas adresi (Redirect URI) ar tipu „Web” vai izņemt klienta noslēpumu.',
  },
  'm365-client-certificate': {
    title: 'Programmas sertifikāts netiek pieņemts',
    cause:
      'Sertifikātam beidzies derīguma termiņš, tas ir atsaukts vai nav reģistrēts Microsoft Entra centrā, vai arī servera pulkstenis nav pareizs.',
    remedy:
      'Palūdziet programmas administratoram sadaļā „Certificates & secrets” augšupielādēt izmantoto sertifikātu un pārbaudīt servera pulksteni.',
  },
  'm365-app-disabled': {
    title: 'Programma jūsu organizācijā ir atspējota',
    cause: 'Administrators šo programmu ir atspējojis visā organizācijā.',
    remedy: 'Palūdziet Microsoft 365 administratoram iespējot programmu sadaļā „Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'Novirzīšanas adrese nav reģistrēta',
    cause:
      'Pēc pierakstīšanās Microsoft novirza lietotāju tikai uz adresi, kas precīzi sakrīt ar reģistrēto.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centra laukā „Redirect URI” pievienot tieši to adresi, ko izmanto programma.',
  },
  'm365-single-tenant': {
    title: 'Programma ir reģistrēta tikai vienai organizācijai',
    cause:
      'Programma ļāva pierakstīties ar jebkuras organizācijas kontu, bet tā ir reģistrēta tikai vienai organizācijai.',
    remedy:
      'Palūdziet programmas administratoram norādīt šīs organizācijas nomnieku (tenant) vai reģistrēt programmu vairākām organizācijām.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft šādu organizāciju neatpazīst',
    cause: 'Šāds nomnieks (tenant) neeksistē vai atrodas citā Microsoft mākonī.',
    remedy: 'Palūdziet programmas administratoram pārbaudīt nomnieku (tenant) un mākoni.',
  },
  'm365-cloud-mismatch': {
    title: 'Organizācija atrodas citā Microsoft mākonī',
    cause:
      'Ar šīs organizācijas kontiem jāpierakstās citā Microsoft mākonī, kurā programma jāreģistrē atsevišķi.',
    remedy:
      'Palūdziet programmas administratoram reģistrēt programmu otrā mākonī un iestatījumos izvēlēties šo mākoni.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft neatpazīst prasīto atļauju',
    cause: 'Programma prasīja atļauju, kādas šajā organizācijā vai šajā mākonī nav.',
    remedy: 'Palūdziet programmas administratoram pārbaudīt mākoni un reģistrācijas atļaujas.',
  },
  'm365-scopes-mixed': {
    title: 'Sajauktas divu pakalpojumu atļaujas',
    cause: 'Programma vienlaikus pieprasīja Outlook un cita Microsoft pakalpojuma atļaujas.',
    remedy: 'Palūdziet programmas administratoram pieprasīt tikai atļauju „SMTP.Send”.',
  },
  'm365-no-exchange': {
    title: 'Organizācijai nav pakalpojuma Exchange Online',
    cause: 'Microsoft šajā organizācijā neatrod e-pasta pakalpojumu.',
    remedy: 'Palūdziet Microsoft 365 administratoram pārbaudīt organizācijas licences.',
  },
  'm365-permission-missing': {
    title: 'Reģistrācijā trūkst atļaujas',
    cause: 'Programmas reģistrācijā nav norādīta atļauja sūtīt vēstules.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centrā pievienot atļauju „SMTP.Send” lietotājiem vai „SMTP.SendAsApp” pašai programmai.',
  },
  'm365-loop': {
    title: 'Programma sūtīja pakalpojumam Microsoft pārāk daudz pieprasījumu',
    cause: 'Viens un tas pats pieprasījums tika atkārtots tik bieži, ka Microsoft uz to vairs neatbild.',
    remedy:
      'Pagaidiet stundu. Palūdziet programmas administratoram noskaidrot, kāpēc pieprasījums atkārtojas.',
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
      'Mēģiniet vēlreiz. Ja kļūda atkārtojas, palūdziet programmas administratoram pārbaudīt servera tīklu un ugunsmūri.',
  },
}

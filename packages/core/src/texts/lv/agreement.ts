import type { TextTable } from '../../contract/texts.ts'

export const agreementTexts = {
  'tls-no-agreement': {
    title: 'Serverim un programmai nav kopīga šifrēšanas veida',
    cause:
      'Serveris piedāvā tikai šifrēšanas veidus vai atslēgas, kas ir pārāk vājas vai programmai nav zināmas, vai arī prasa ko tādu, ko programma nepiedāvā. Nekas netika nosūtīts.',
    remedy: 'Palūdziet pasta administratoram atjaunināt servera šifrēšanas iestatījumus.',
  },
  'tls-client-certificate': {
    title: 'Serveris prasa programmas sertifikātu',
    cause:
      'Serveris veido šifrētu savienojumu tikai tad, ja programma uzrāda savu sertifikātu, bet šai programmai tā nav. Nekas netika nosūtīts.',
    remedy:
      'Jautājiet pasta administratoram, kurā serverī vai portā var pierakstīties ar lietotājvārdu un paroli.',
  },
  'tls-name-unknown': {
    title: 'Serveris neatpazīst ievadīto servera nosaukumu',
    cause: 'Serveris ir atrasts, bet tam nav sertifikāta šim nosaukumam[ ({server})]. Nekas netika nosūtīts.',
    remedy:
      'Pārbaudiet servera nosaukumu; pareizo zina jūsu e-pasta pakalpojumu sniedzējs vai pasta administrators.',
  },
  'certificate-weak': {
    title: 'Servera sertifikāts ir pārāk vājš',
    cause:
      'Sertifikāta atslēga ir pārāk īsa, vai arī tā parakstīšanas metode ir novecojusi, tāpēc sertifikāts nepierāda, ka serveris ir īstais. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet pasta administratoram nomainīt sertifikātu: vajadzīga vismaz 2048 bitu RSA atslēga vai ECDSA atslēga un SHA-256 paraksts.',
  },
} as const satisfies TextTable

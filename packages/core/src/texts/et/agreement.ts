import type { TextTable } from '../../contract/texts.ts'

export const agreementTexts = {
  'tls-no-agreement': {
    title: 'Serveril ja rakendusel ei ole ühist krüpteerimisviisi',
    cause:
      'Server pakub ainult krüpteerimisviise või võtmeid, mis on liiga nõrgad või siin tundmatud, või nõuab midagi, mida rakendus ei paku. Midagi ei saadetud.',
    remedy: 'Palu meiliserveri haldajal serveri krüpteeringu sätteid uuendada.',
  },
  'tls-client-certificate': {
    title: 'Server nõuab rakenduselt sertifikaati',
    cause:
      'Server loob krüpteeritud ühenduse ainult siis, kui rakendus esitab oma sertifikaadi, aga sellel rakendusel seda ei ole. Midagi ei saadetud.',
    remedy:
      'Küsi meiliserveri haldajalt, millises serveris või pordis saab sisse logida kasutajanime ja salasõnaga.',
  },
  'tls-name-unknown': {
    title: 'Server ei tunne sisestatud serverinime',
    cause:
      'Arvuti leiti, aga sellel ei ole sertifikaati selle serverinime[ ({server})] jaoks. Midagi ei saadetud.',
    remedy: 'Kontrolli serveri nime; õiget nime teab meiliteenuse pakkuja või meiliserveri haldaja.',
  },
  'certificate-weak': {
    title: 'Serveri sertifikaat on liiga nõrk',
    cause:
      'Sertifikaadi võti on liiga lühike või allkirja meetod aegunud, seega ei tõenda see, et server on õige. Midagi ei saadetud.',
    remedy:
      'Palu meiliserveri haldajal sertifikaat välja vahetada: vaja on vähemalt 2048-bitist RSA-võtit või ECDSA-võtit ja SHA-256 allkirja.',
  },
} as const satisfies TextTable

const invoiceBytes = 60_000
/** Bytes of no pattern in lines of base64, as a PDF is sent. */
const invoice = Buffer.from(
  Uint8Array.from({ length: invoiceBytes }, (_, at) => (at * 7_919 + (at >> 7)) & 255),
)
  .toString('base64')
  .replace(/.{76}/g, '$&\n')

const attached = `Content-Type: multipart/mixed; boundary="=invoice"

--=invoice
Content-Type: text/plain

Tere!
--=invoice
Content-Type: application/pdf
Content-Transfer-Encoding: base64

${invoice}
--=invoice--
`

/** Of these mails those that hold the original whole, with an invoice attached to it. */
export const withInvoice = (all: readonly Buffer[]): readonly Buffer[] =>
  all
    .map((mail) => mail.toString('latin1'))
    .filter((mail) => /message\/rfc822[\s\S]*MIME-Version: 1\.0\n\nTere!\n/.test(mail))
    .map((mail) =>
      Buffer.from(
        mail.replace(/(message\/rfc822[\s\S]*MIME-Version: 1\.0\n)\nTere!\n/, `$1${attached}`),
        'latin1',
      ),
    )

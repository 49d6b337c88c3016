/** nodemailer before it had types of its own. */
declare module 'nodemailer-6' {
  const nodemailer: { createTransport(transport: unknown): import('nodemailer').Transporter }
  export default nodemailer
}
declare module 'nodemailer-7' {
  const nodemailer: { createTransport(transport: unknown): import('nodemailer').Transporter }
  export default nodemailer
}

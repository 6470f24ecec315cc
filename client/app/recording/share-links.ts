// Links that carry a text to a customer: WhatsApp (wa.me takes digits only, without + and leading
// nought) and SMS (RFC 5724). Both open when the phone has a network; the text is complete offline.

/** `phone` in E.164, null: the person chooses whom to send it to. */
export function whatsAppLink(phone: string | null, text: string): string {
  return `https://wa.me/${phone?.replace(/\D/g, '') ?? ''}?text=${encodeURIComponent(text)}`;
}

/** `phone` in E.164, null: the person chooses whom to send it to. */
export function smsLink(phone: string | null, text: string): string {
  return `sms:${phone ?? ''}?body=${encodeURIComponent(text)}`;
}

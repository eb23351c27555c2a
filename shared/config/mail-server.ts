/** The mail server that sends what people are told, as one address. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte; else STARTTLS, which is insisted on where there is a password */
  secure: boolean;
  user: string | undefined;
  password: string | undefined;
}

export interface MailSettings extends MailServer {
  /** e-mail address */
  from: string;
}

/** @param address "smtp://user:password@host:587", "smtps://…"; what is special in user and password is percent-encoded */
export function mailServerOf(address: string): MailServer {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
  };
}

/** False where user or password cannot be decoded. */
export function isMailServer(address: string): boolean {
  try {
    return mailServerOf(address).host !== '';
  } catch {
    return false;
  }
}

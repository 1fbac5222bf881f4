import { Resolver } from "node:dns/promises";

export interface SenderCheck {
  name: "SPF" | "DKIM" | "DMARC";
  state: "found" | "missing" | "wrong" | "unknown";
  /** What was found, or what to do. */
  words: string;
}

export type FindTexts = (name: string) => Promise<string[]>;

const timeoutMs = 3000;

/** Every TXT record of a name, each joined to one text; none when the name has none. Throws when nobody could be asked. */
const findTexts: FindTexts = async (name) => {
  try {
    const records = await new Resolver({ timeout: timeoutMs, tries: 1 }).resolveTxt(name);
    return records.map((parts) => parts.join(""));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOTFOUND" || code === "ENODATA") return [];
    throw error;
  }
};

/**
 * Whether the sender's domain says that we may write in its name: SPF (RFC 7208), the key that signs (DKIM, RFC 6376, only
 * when its selector is known) and what receivers do otherwise (DMARC, RFC 7489). Without name servers each is "unknown".
 */
export async function checkSender(domain: string, selector: string | null, find: FindTexts = findTexts) {
  return Promise.all([
    check(
      "SPF",
      find,
      domain,
      "v=spf1",
      (text) => (/\s[-~]all\s*$/i.test(text) ? null : "It does not end in -all or ~all."),
      {
        missing: `Publish a TXT record at ${domain}, such as "v=spf1 include:YOUR-MAIL-PROVIDER -all".`,
      },
    ),
    selector
      ? check(
          "DKIM",
          find,
          `${selector}._domainkey.${domain}`,
          "",
          (text) => (/\bp=[A-Za-z0-9+/]/.test(text) ? null : "It holds no key."),
          {
            missing: `Publish the key of your mail server at ${selector}._domainkey.${domain}.`,
          },
        )
      : unknown("DKIM", "Enter the selector under which your mail server publishes its key."),
    check(
      "DMARC",
      find,
      `_dmarc.${domain}`,
      "v=DMARC1",
      (text) => (/;\s*p=(none|quarantine|reject)\b/i.test(text) ? null : "It names no policy."),
      {
        missing: `Publish a TXT record at _dmarc.${domain}, such as "v=DMARC1; p=quarantine".`,
      },
    ),
  ]);
}

const unknown = (name: SenderCheck["name"], words: string): SenderCheck => ({ name, state: "unknown", words });

async function check(
  name: SenderCheck["name"],
  find: FindTexts,
  host: string,
  start: string,
  fault: (text: string) => string | null,
  { missing }: { missing: string },
): Promise<SenderCheck> {
  let texts: string[];
  try {
    texts = (await find(host)).filter((text) => text.toLowerCase().startsWith(start.toLowerCase()));
  } catch {
    return unknown(name, "Could not be checked: no name server was reached from here.");
  }
  const [text] = texts;
  if (text === undefined) return { name, state: "missing", words: missing };
  // RFC 7208 4.5 and RFC 7489 6.6.3: with two records there is none.
  if (start && texts.length > 1) return { name, state: "wrong", words: `There are ${texts.length} records; keep one.` };
  const wrong = fault(text);
  return wrong ? { name, state: "wrong", words: wrong } : { name, state: "found", words: text.slice(0, 120) };
}

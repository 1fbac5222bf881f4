import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { deliverMail } from "#app/mail/deliver-mail.server.ts";
import { isMailAddress } from "#app/mail/mail-address.ts";
import { setPasswordMail } from "#app/mail/set-password-mail.ts";
import { surveyMail } from "#app/mail/survey-mail.ts";
import { type Sink, startSink } from "./smtp-sink.ts";

/** Whatever an organisation, a wave or a person is called, the mail has its own headers and one recipient (trust.md 1, row 29). */
let sink: Sink;
beforeAll(async () => {
  sink = await startSink();
  env.SMTP_URL = sink.url;
});
beforeEach(() => {
  sink.mails.length = 0;
});
afterAll(async () => {
  delete env.SMTP_URL;
  await sink.close();
});

const nasty = [
  "Acme\r\nBcc: all@evil.example",
  "Acme\nContent-Type: text/html\n\n<script>",
  "Acme\rBcc: all@evil.example",
  "Acme\u2028Bcc: all@evil.example",
  "Acme\u0085Bcc: all@evil.example",
  "Acme\u0000\u000b\u000c",
  "=?utf-8?q?Acme=0d=0aBcc:_all@evil.example?=",
  "\u202eemcA \u2066x\u2069",
  "🏳️‍🌈 Ünïcødé 日本語 عربى",
  "Null",
  'O\'Neill & Søn, "Group" <ceo@evil.example>',
  "a@x.example, b@x.example",
  "\r\n.\r\nMAIL FROM:<evil@evil.example>",
  "x".repeat(5000),
];
const names = ["from", "to", "subject", "message-id", "auto-submitted", "x-auto-response-suppress", "date"];
const technical = ["content-transfer-encoding", "mime-version", "content-type"];

function headersOf(text: string): string[] {
  const [head = ""] = text.split("\r\n\r\n");
  return head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
}

const mailOf = (text: string) => {
  const kind = "invitation" as const;
  return surveyMail(kind, {
    organization: text,
    waveName: text,
    closesOn: "2027-01-31",
    url: "https://x.example/s/t",
    keyListHash: "ab".repeat(32),
  });
};

test.each([mailOf, (text: string) => setPasswordMail({ organizationName: text, url: "https://x.example/p", days: 7 })])(
  "names of every kind leave the headers and the recipient alone",
  async (write) => {
    for (const text of nasty) {
      sink.mails.length = 0;
      const sent = await deliverMail({ recipient: "ann@x.example", messageId: "<1@x.example>", ...write(text) });
      expect(sent).toEqual({ outcome: "sent", reason: null });
      expect(sink.mails).toHaveLength(1);
      expect(sink.mails[0]?.recipients).toEqual(["<ann@x.example>"]);
      expect(
        headersOf(sink.mails[0]?.text ?? "")
          .filter((name) => !technical.includes(name))
          .sort(),
      ).toEqual([...names].sort());
    }
  },
);

test("a template adds no line that we did not write, whatever it is given", () => {
  const lines = mailOf("Acme").body.split("\n").length;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { subject, body } = mailOf(text);
      expect(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(subject)).toBe(false);
      expect(body.split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(lines);
    }),
  );
});

const addresses = [
  "a@x.example,b@x.example",
  "a@x.example;b@x.example",
  "a@x.example b@x.example",
  '"a b"@x.example',
  '"b@evil.example"@x.example',
  "a@x.example\r\nBcc: b@x.example",
  "a@x.example\nRCPT TO:<b@x.example>",
  "Ann <a@x.example>",
  "<a@x.example>",
  "a@x.example(comment)",
  "group:a@x.example;",
  "a@[127.0.0.1]",
  "a@localhost",
  "@evil.example:a@x.example",
  "a%b@x.example@y.example",
  "a@x.example\u0000",
  "ä@x.example",
  "a@-x.example",
  "a..b@x.example",
  ".a@x.example",
  `${"a".repeat(65)}@x.example`,
  "",
];
test("nothing but one plain address is one", async () => {
  expect(addresses.filter(isMailAddress)).toEqual([]);
  for (const recipient of addresses) {
    const attempt = await deliverMail({ recipient, subject: "A", body: "B", messageId: "<1@x.example>" });
    expect(attempt.outcome).toBe("failed");
  }
  expect(sink.mails).toEqual([]);
});

test.each(["a@x.example", "o'neill+tag@sub.x.example", "a_b-c.d@x.co", "null@x.example"])("%s is one", (address) => {
  expect(isMailAddress(address)).toBe(true);
});

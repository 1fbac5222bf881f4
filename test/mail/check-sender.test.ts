import { expect, test } from "vitest";
import { checkSender } from "#app/mail/check-sender.server.ts";

const zone = (records: Record<string, string[]>) => async (name: string) => records[name] ?? [];
const good = {
  "acme.example": ["unrelated=1", "v=spf1 include:mail.example -all"],
  "s1._domainkey.acme.example": ["v=DKIM1; k=rsa; p=MIIBIjANBg"],
  "_dmarc.acme.example": ["v=DMARC1; p=quarantine; rua=mailto:x@acme.example"],
};
const statesOf = async (records: Record<string, string[]>, selector: string | null = "s1") =>
  (await checkSender("acme.example", selector, zone(records))).map(({ state }) => state);

test("all three records are found", async () => {
  expect(await statesOf(good)).toEqual(["found", "found", "found"]);
});

test("what is missing comes with the mend", async () => {
  const checks = await checkSender("acme.example", "s1", zone({}));
  expect(checks.map(({ state }) => state)).toEqual(["missing", "missing", "missing"]);
  for (const { words } of checks) expect(words).toContain("acme.example");
});

test.each([
  ["an SPF record that lets everybody send", { ...good, "acme.example": ["v=spf1 +all"] }, 0],
  ["two SPF records", { ...good, "acme.example": ["v=spf1 -all", "v=spf1 a -all"] }, 0],
  ["a DKIM key that was withdrawn", { ...good, "s1._domainkey.acme.example": ["v=DKIM1; p="] }, 1],
  ["a DMARC record without a policy", { ...good, "_dmarc.acme.example": ["v=DMARC1; rua=mailto:x@y.example"] }, 2],
])("%s is wrong", async (_, records, place) => {
  expect((await statesOf(records))[place]).toBe("wrong");
});

test("without name servers, or without a selector, nothing is claimed", async () => {
  const away = async () => {
    throw Object.assign(new Error("timeout"), { code: "ETIMEOUT" });
  };
  expect((await checkSender("acme.example", "s1", away)).map(({ state }) => state)).toEqual(Array(3).fill("unknown"));
  expect((await statesOf(good, null))[1]).toBe("unknown");
});

import { expect, test } from "vitest";
import { readBounces } from "#app/mail/read-bounces.ts";

const notification = (id: string, { action = "failed", status = "5.1.1" } = {}) =>
  `Return-Path: <>
From: MAILER-DAEMON@mx.example
To: plumbline@strategy.example
Message-ID: <daemon-1@mx.example>
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you. Status: 4.0.0 is what this sentence says.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Final-Recipient: rfc822; ann@acme.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <ann@acme.example>:
  Recipient address rejected

--b
Content-Type: text/rfc822-headers

From: Plumbline <plumbline@strategy.example>
To: ann@acme.example
Message-ID:
 <${id}@strategy.example>
Subject: Baseline

--b--
`;

test("a failure is read with the Message-ID that we wrote, folded or not, in either line end", () => {
  const wanted = [{ messageId: "<1@strategy.example>", status: "5.1.1" }];
  expect(readBounces(notification("1"))).toEqual(wanted);
  expect(readBounces(notification("1").replaceAll("\n", "\r\n"))).toEqual(wanted);
});

test("a mailbox of many is read one by one", () => {
  const box = ["1", "2", "3"]
    .map((id) => `From MAILER-DAEMON Fri Nov 27 10:00:00 2026\n${notification(id)}`)
    .join("\n");
  expect(readBounces(box).map(({ messageId }) => messageId)).toEqual([1, 2, 3].map((id) => `<${id}@strategy.example>`));
});

test("delays, successes and other mail are no bounces", () => {
  expect(readBounces(notification("1", { action: "delayed", status: "4.4.1" }))).toEqual([]);
  expect(readBounces(notification("1", { action: "delivered", status: "2.0.0" }))).toEqual([]);
  expect(readBounces("Subject: I am on holiday\n\nBack on Monday")).toEqual([]);
  expect(readBounces("")).toEqual([]);
});

test("a file made to be slow is read in one pass, and one that is too long is refused", () => {
  const nasty = `${"Status: 5.".repeat(20_000)}\n${" ".repeat(200_000)}\n${"Message-ID: <".repeat(20_000)}`;
  expect(readBounces(nasty)).toEqual([]);
  expect(() => readBounces("a".repeat(10 * 1024 * 1024 + 1))).toThrow(RangeError);
});

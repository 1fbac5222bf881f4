import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { OutboundRefusal, postOutbound } from "#app/outbound/post-outbound.server.ts";
import { isPublicAddress } from "#app/outbound/public-address.ts";

/** The inner listener must not be hit, whichever way in is tried (trust.md 1, row 20). */
let inner: Server;
let outer: Server;
let connections = 0;
let received: { headers: IncomingHttpHeaders; body: string } | undefined;
const ports = { inner: 0, outer: 0 };
const message = { body: '{"text":"hello"}', headers: { "Content-Type": "application/json" } };

beforeAll(async () => {
  inner = createServer((_, response) => response.end("secret"));
  inner.on("connection", () => {
    connections += 1;
  });
  outer = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received = { headers: request.headers, body };
      const redirects = request.url === "/redirect";
      response
        .writeHead(redirects ? 302 : 204, redirects ? { Location: `http://127.0.0.1:${ports.inner}/` } : {})
        .end();
    });
  });
  for (const [name, server] of [
    ["inner", inner],
    ["outer", outer],
  ] as const) {
    await once(server.listen(0, "::"), "listening");
    ports[name] = (server.address() as AddressInfo).port;
  }
});
beforeEach(() => {
  connections = 0;
  received = undefined;
});
afterAll(() => {
  inner.close();
  outer.close();
});

const direct = [
  "127.0.0.1",
  "localhost",
  "2130706433",
  "0x7f.1",
  "017700000001",
  "[::1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::7f00:1]",
  "0.0.0.0",
  "[::]",
  "127.0.0.1.",
];
test.each(direct)("%s is refused before a connection is made", async (host) => {
  await expect(postOutbound(`http://${host}:${ports.inner}/`, message)).rejects.toThrow(OutboundRefusal);
  expect(connections).toBe(0);
});

test("a name that leads inside is refused, also when only one of its addresses does", async () => {
  for (const addresses of [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"], []]) {
    const options = { resolve: async () => addresses };
    await expect(postOutbound(`http://hook.example:${ports.inner}/`, message, options)).rejects.toThrow(
      OutboundRefusal,
    );
  }
  expect(connections).toBe(0);
});

test("a name that is public when it is checked and private when it is used is asked once, and pinned", async () => {
  const answers = [["192.0.2.1"], ["127.0.0.1"]];
  let asked = 0;
  const options = {
    timeoutMs: 300,
    resolve: async () => answers[asked++] ?? [],
    isAllowed: (address: string) => address === "192.0.2.1",
  };
  await expect(postOutbound(`http://hook.example:${ports.inner}/`, message, options)).rejects.toThrow();
  expect([asked, connections]).toEqual([1, 0]);
});

test("a redirect is an answer and is not followed", async () => {
  const options = { resolve: async () => ["127.0.0.1"], isAllowed: () => true };
  expect(await postOutbound(`http://hook.example:${ports.outer}/redirect`, message, options)).toBe(302);
  expect(connections).toBe(0);
});

test("what is allowed arrives whole, under the name that was asked for", async () => {
  const options = { resolve: async () => ["127.0.0.1"], isAllowed: () => true };
  expect(await postOutbound(`http://hook.example:${ports.outer}/in?a=1`, message, options)).toBe(204);
  expect(received?.body).toBe(message.body);
  expect(received?.headers).toMatchObject({ host: `hook.example:${ports.outer}`, "content-type": "application/json" });
});

test.each([
  "file:///etc/passwd",
  "ftp://hook.example/",
  "gopher://127.0.0.1/",
  "https://user:pw@hook.example/",
  "hook",
])("%s is no address to post to", async (target) => {
  await expect(postOutbound(target, message)).rejects.toThrow(OutboundRefusal);
});

test("public is public, and every other kind of address is not", () => {
  const open = ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111"];
  const shut = [
    ...["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "127.8.9.1"],
    ...["0.0.0.0", "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.51.100.1", "203.0.113.1"],
    ...["::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:1.1.1.1", "64:ff9b::a00:1", "2002:7f00:1::"],
    ...["2001:db8::1", "2001::1", "fe80::1%eth0", "nonsense", ""],
  ];
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
  expect(shut.filter(isPublicAddress)).toEqual([]);
});

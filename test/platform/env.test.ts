import { join } from "node:path";
import { expect, test } from "vitest";
import { EnvError, parseEnv } from "#app/env.server.ts";

test("everything is optional, and an empty value counts as absent", () => {
  const env = parseEnv({ PORT: "", DATABASE_URL: "", HOST: undefined });
  expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1" });
  expect(env.DATABASE_URL).toBeUndefined();
  expect(env.PLUMBLINE_KEYS).toBe(join(env.PLUMBLINE_DATA, "keys"));
});

test("the keys follow the data folder unless they have a place of their own", () => {
  expect(parseEnv({ PLUMBLINE_DATA: "/srv/data" }).PLUMBLINE_KEYS).toBe("/srv/data/keys");
  expect(parseEnv({ PLUMBLINE_DATA: "/srv/data", PLUMBLINE_KEYS: "/srv/keys" }).PLUMBLINE_KEYS).toBe("/srv/keys");
});

test("the public address carries no trailing slash, so that paths can be appended", () => {
  expect(parseEnv({ PUBLIC_URL: "https://p.example.org/" }).PUBLIC_URL).toBe("https://p.example.org");
});

test.each([
  ["PORT", "http", /PORT must be a whole number from 0 to 65535/],
  ["PORT", "70000", /PORT must be a whole number/],
  ["PORT", "3.5", /PORT must be a whole number/],
  ["HOST", "local host", /HOST must be a host name/],
  ["PUBLIC_URL", "plumbline.example.org", /PUBLIC_URL must be a URL like https:/],
  ["DATABASE_URL", "mysql://host/db", /DATABASE_URL must be a URL like postgres:/],
  ["REDIS_URL", "localhost:6379", /REDIS_URL must be a URL like redis:/],
  ["SMTP_URL", "mail.example.org", /SMTP_URL must be a URL like smtp:/],
  ["CHROMIUM_PATH", "/no/such/browser", /CHROMIUM_PATH must name an existing/],
])("%s=%s is refused in one line that says the mend", (name, value, message) => {
  const read = () => parseEnv({ [name]: value });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(message);
  expect(read).not.toThrow(/\n/);
});

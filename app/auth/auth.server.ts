import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { env } from "#app/env.server.ts";
import { publicUrl } from "#app/public-url.server.ts";
import { database } from "#db/client.server.ts";
import { accounts, credentials, sessions, verifications } from "#db/schema/accounts.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { maximumPasswordLength, minimumPasswordLength } from "./password-length.ts";
import { sessionSecret } from "./session-secret.server.ts";

/** A working day: whoever leaves a shared machine open is out the next morning. */
const sessionLengthSeconds = 12 * 60 * 60;

let current: { over: ReturnType<typeof database>; auth: ReturnType<typeof build> } | undefined;

/** The sign-in library over our tables, called by our own routes only: its HTTP handler is never mounted. */
export function auth(): ReturnType<typeof build> {
  const over = database();
  if (current?.over !== over) current = { over, auth: build(over) };
  return current.auth;
}

function build(over: ReturnType<typeof database>) {
  const secure = env.PUBLIC_URL?.startsWith("https://") ?? false;
  return betterAuth({
    appName: "Plumbline",
    baseURL: publicUrl(),
    secret: sessionSecret(),
    database: drizzleAdapter(over, {
      provider: "pg",
      schema: { user: accounts, session: sessions, account: credentials, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: maximumPasswordLength,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: sessionLengthSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: {
      // The library would prefix the name with __Secure-; __Host- also pins the cookie to this host and to "/".
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: secure ? "__Host-plumbline" : "plumbline",
          attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

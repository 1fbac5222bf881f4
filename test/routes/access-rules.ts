import type { Role } from "#db/queries/accounts.ts";

/** Open to anybody, each for a reason: it is the way in or out, or it promises something to people without an account. */
export const publicRoutes = [
  "login.tsx",
  "logout.ts",
  "set-password.$token.tsx",
  "method.tsx",
  "never.tsx",
  "receipts.$wave.tsx",
  "proof.$wave._index.tsx",
  "proof.$wave.certificate[.]json.ts",
  "privacy.tsx",
  "lost-link.tsx",
  "api.$.ts",
];

type Rule = { routes: RegExp; read: Role[]; write: Role[] };
const everybody: Role[] = ["owner", "leader", "facilitator"];

/** Who may do what. A new route that no line names fails the crawl: say here who may open it. The first line that fits counts. */
const rules: Rule[] = [
  { routes: /^api\.admin\./, read: ["owner"], write: ["owner"] },
  { routes: /^people\./, read: ["owner"], write: ["owner"] },
  { routes: /^coding\./, read: ["coder"], write: ["coder"] },
  { routes: /^(mail|webhooks)\./, read: ["owner"], write: ["owner"] },
  { routes: /^waves\.\$wave\.(poster|codes)\./, read: ["owner"], write: ["owner"] },
  { routes: /^instruments\./, read: ["owner"], write: ["owner"] },
  { routes: /^intent\./, read: ["leader"], write: ["leader"] },
  { routes: /^strategy\.(new|\$version\.edit)/, read: ["owner"], write: ["owner"] },
  { routes: /^_index\./, read: [...everybody, "coder"], write: ["owner"] },
  { routes: /^(strategy\.(_index|\$version))\./, read: everybody, write: ["owner"] },
  { routes: /^waves\.\$wave\.(results|report|room|restatements|export\[\.\]csv)\./, read: everybody, write: [] },
  { routes: /^api\.waves\.\$wave\.results\./, read: everybody, write: [] },
  {
    routes: /^waves\.\$wave\.(opening|closure|draft|resumption|extension|cancellation|pilot|replacements)\./,
    read: ["owner"],
    write: ["owner"],
  },
  { routes: /^waves\.schedule\./, read: ["owner"], write: ["owner"] },
  { routes: /^waves\.(_index|\$wave\._index)\./, read: everybody, write: ["owner"] },
];

export const ruleFor = (file: string): Rule | undefined => rules.find(({ routes }) => routes.test(file));

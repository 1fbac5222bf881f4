import type { Messages } from "../say.ts";
import { landing as arabic } from "./ar/landing.ts";
import { landing as german } from "./de/landing.ts";
import { landing as english } from "./en/landing.ts";

export type LandingMessages = Messages<keyof typeof english>;

/** What the pages say before *Begin*. They are rendered on the server in every language, so no script carries these. */
export const landingMessages: Record<string, LandingMessages> = { en: english, de: german, ar: arabic };

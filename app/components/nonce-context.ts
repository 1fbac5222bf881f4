import { createContext } from "react";

/** The content security policy nonce of this response; empty in the browser, where scripts have already been let in. */
export const NonceContext = createContext<string | undefined>(undefined);

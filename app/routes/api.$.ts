import { refusal } from "#app/auth/refusal.server.ts";

/** An address of the contract that is none: what asks here reads JSON, not a page. */
const nothingHere = () => refusal(404, "not_found", "There is nothing at this address.");

export const loader = nothingHere;
export const action = nothingHere;

import type { KioskCode } from "#app/workflows/kiosk-codes.server.ts";

/** Slips to cut apart: who it is for on the outside, the code below. */
export function SlipGrid({ codes, address }: { codes: readonly KioskCode[]; address: string }) {
  return (
    <ul className="slips">
      {codes.map(({ name, blockLabel, code }) => (
        <li key={code} className="slip">
          <strong>{name}</strong>
          <span className="note">{blockLabel}</span>
          <span className="slip-code">{code}</span>
          <span className="note">Type it at {address}</span>
        </li>
      ))}
    </ul>
  );
}

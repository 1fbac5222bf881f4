import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{16}$/, "must be 16 hex digits");
const hashes = z.array(hash);
const whole = z.number().int();

/** The certificate as it is published: read here again, so that the check rests on nothing that made it. */
export const certificateSchema = z.strictObject({
  schema: z.literal("disclosure-certificate/2"),
  id: z.string().regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/, "must be like 4C7E-19A0"),
  wave: z.string().min(1).max(200),
  parameters: z.strictObject({ minimum: whole, numberFrom: whole, ownVarianceFrom: whole, roundingBase: whole }),
  atoms: hashes,
  cells: z.array(z.strictObject({ cell: hash, atoms: hashes })),
  systems: z.array(
    z.strictObject({
      metrics: z.array(z.string().min(1).max(100)),
      none: hashes,
      small: hashes,
      large: hashes,
      accepted: hashes,
    }),
  ),
});

export type ReadCertificate = z.infer<typeof certificateSchema>;
export type ReadSystem = ReadCertificate["systems"][number];

import { createOwner } from "#app/workflows/create-owner.server.ts";
import type { Command } from "../cli.ts";
import { withDatabase } from "../open-database.ts";

export const command: Command = {
  usage: "EMAIL [--organization NAME]",
  details: "The door into an empty installation. The link works once.",
  options: { organization: { type: "string", summary: "name of the new organisation; else the domain of EMAIL" } },
  positionals: 1,
  async run({ positionals: [email = ""], values }) {
    await withDatabase("owner", async () => {
      const organizationName = typeof values.organization === "string" ? values.organization : undefined;
      const { setPasswordUrl } = await createOwner({ email, organizationName });
      console.log(setPasswordUrl);
    });
  },
};

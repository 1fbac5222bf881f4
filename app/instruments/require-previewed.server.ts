import { requireRole } from "#app/auth/session.server.ts";
import { documentOf } from "#surveys/document-template.ts";
import { builtInKind } from "./built-in.ts";
import { requireInstrument } from "./require-instrument.server.ts";

/** What a preview shows: a version of one's own by its id, or a built-in instrument by its kind (`pulse`). */
export async function requirePreviewed(request: Request, wanted: string | undefined) {
  const kind = builtInKind(wanted);
  if (kind) {
    const { organizationId } = await requireRole(request, "owner");
    const document = documentOf(kind);
    return {
      organizationId,
      document,
      name: document.title,
      back: { to: "/instruments", label: "Back to instruments" },
    };
  }
  const { session, version, name } = await requireInstrument(request, wanted);
  const back = { to: `/instruments/${version.id}`, label: `Back to ${name}` };
  return { organizationId: session.organizationId, document: version.document, name, back };
}

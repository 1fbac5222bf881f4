import type { webhookDeliveries } from "#db/schema/delivery.ts";

export type EventName = (typeof webhookDeliveries.$inferSelect)["event"];

const sentences: Record<EventName, string> = {
  "wave-opened": "A survey wave has opened.",
  "wave-closed": "A survey wave has closed and is being sealed.",
  "wave-released": "The results of a survey wave are released.",
  alert: "A measure has moved past the alert rule.",
  test: "This is a test from Plumbline.",
};

/** Ids and a link, no names and no numbers: whoever follows the link signs in. `text` is what Slack and Teams show. */
export function eventPayload(
  { id, event, waveId, createdAt }: { id: string; event: EventName; waveId: string | null; createdAt: Date },
  baseUrl: string,
) {
  const link = waveId ? `${baseUrl}/waves/${waveId}` : `${baseUrl}/webhooks`;
  return { text: `${sentences[event]} ${link}`, id, event, at: createdAt.toISOString(), wave: waveId, link };
}

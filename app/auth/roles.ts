import type { Role } from "#db/queries/accounts.ts";

export const roleOptions: { value: Role; label: string }[] = [
  { value: "leader", label: "Leader: signs intent, sees the report" },
  { value: "facilitator", label: "Facilitator: sees the report, runs the room" },
  { value: "coder", label: "Coder: reads what people wrote, without knowing who" },
  { value: "owner", label: "Owner: people, strategy and waves" },
];

export const isRole = (text: string): text is Role => roleOptions.some(({ value }) => value === text);
